using System.Text;

namespace AnnualReports.Tests.OpenApi.Fuzzing;

/// <summary>Values that programs stumble over.</summary>
static class Nasty
{
    static string Utf8(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>In an address, as they stand there: percent-encoded where they have to be, wrongly where that can be done.</summary>
    public static readonly string[] Encoded =
    [
        "", ".", "..", "%2e%2e", "%2F", "%5C", "%0a", "%0d%0a", "%09", "%01", "%7f", "%20", "+", "%2B", "%3F", "%23", "%26", "%3D", ";x=1", ",", ",,", "%", "%z", "%zz", "%1",
        "%c0%af", "%c0%80", "%ed%a0%80", "%f4%90%80%80", "%ff", "%fe%ff", "%c3", "%ef%bf%be", "%ef%bb%bf", "%f0%9f%98%80", "%e2%80%ae", "%c4%b0", "%c3%9f", "%cc%81%cc%81", "%e2%80%a8",
        "-1", "0", "00", "1", "2", "1.5", "1e9", "2147483648", "-2147483649", "9223372036854775808", "99999999999999999999999999", "0x10", "%d9%a1", "NaN", "Infinity", "-0",
        "null", "true", "false", "TRUE", "undefined", "latest", "LATEST", "latest.json", "2024.csv", "2024.jsonld", "a.b", "*", "**", "$where", "'%20or%201=1--", "%3Cscript%3E", "{}", "[]", "{id}",
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "%7B00000000-0000-0000-0000-000000000000%7D", "00000000000000000000000000000000",
        "nl", "NL", "nl-BE", "xx", "de,nl", "i-klingon", "2024-02-30", "2024-13-01", "0001-01-01", "9999-12-31", "2024-01-01T00:00:00Z", "0001-01-01T00:00:00%2B14:00", "9999-12-31T23:59:59.9999999Z",
        "2024-01-01T00:00:00", "-position", "position,position", "title,,slug", "body", "eyJ9", "AAAA", "////", "http%3A%2F%2Flocalhost%2Freports%2Flatest", "javascript:alert(1)", "con", "aux.txt",
    ];

    /// <summary>As header fields.</summary>
    public static readonly string[] Fields =
    [
        "", " ", ",", ",,,,", ";", "=", "*", "*/*", "*/*;q=0", "text/html", "application/json;q=0, */*;q=1", "application/json;q=1.0001", "a/b;c", "/", "application/", "application/*;q=0.5,text/*",
        "application/problem+json", "application/ld+json", "text/csv", "image/svg+xml", "application/xml", "\"", "\"\"", "\"1\"", "W/\"1\"", "\"1\", \"2\"", "\"1\",*", "1", "\"-1\"", "\"99999999999\"", "\"a\"b\"", "W/",
        "nl", "nl;q=0", "*;q=0", "xx", "nl-BE-x-private", "aa-aa-aa-aa-aa-aa-aa-aa", "nl;q=nan", "de;q=0.5,fr;q=0.5", "bytes=0-0", "bytes=-1", "bytes=5-2", "bytes=0-,0-,0-", "bytes=999999999999-", "bytes=a-b", "lines=1-2",
        "Bearer", "Bearer ", "Bearer x y", "Basic dXNlcjpwYXNz", "bearer test", "Bearer \u00e9", "null", "http://localhost", "https://evil.example", "gzip", "br;q=0", "identity;q=0", "*;q=0, br", "zstd", "100-continue",
        "Thu, 01 Jan 1970 00:00:00 GMT", "Mon, 99 Foo 2024 00:00:00 GMT", "return=minimal", "a=b; a=c", Utf8("é"), Utf8("😀"), "\u00ff", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
        "application/json; charset=utf-16", "application/json; charset=\"utf-8\"", "application/json;;", "application/merge-patch+json", "text/plain", "application/x-www-form-urlencoded", "application/octet-stream",
    ];

    /// <summary>As JSON, in place of any value.</summary>
    public static readonly string[] Json =
    [
        "null", "true", "false", "0", "-0", "1", "-1", "1.5", "1e0", "1e400", "1e999999", "-1e-400", "2147483647", "2147483648", "9223372036854775807", "9223372036854775808", "79228162514264337593543950335", "79228162514264337593543950336",
        "0.0000000000000000000000000001", "123456789012345678901234567890", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\uffff\"", "\"\\u2028\"", "\"\\u202e\"", "\"\\r\\n\"", "\"😀\"", "\"e\u0301\"", "\"1\"", "\"true\"",
        "[]", "[[]]", "[null]", "[\"\"]", "[1]", "[{}]", "[\"nl\",\"nl\"]", "[\"nl\",\"fr\",\"de\",\"en\"]", "{}", "{\"\":\"\"}", "{\"nl\":null}", "{\"nl\":\"\"}", "{\"nl\":\"x\"}", "{\"xx\":\"x\"}", "{\"a~/b\":{}}", "{\"__proto__\":{}}",
        "\"2024-02-30\"", "\"2024-01-31\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"0001-01-01T00:00:00Z\"", "\"2099-01-01T00:00:00+14:00\"", "\"2024-01-01\\u0000\"",
        "\"00000000-0000-0000-0000-000000000000\"", "\"latest\"", "\"nl\"", "\"major\"", "\"withdraw\"", "\"https://example.org/\"", "\"javascript:alert(1)\"", "\"http://\"", "\"https://xn--\"", "\"Europe/Brussels\"", "\"../../etc/passwd\"", "\"BE\"", "\"EUR\"",
        "\"[a](/reports/2024)\"", "\"{{figure:budget}}\"", "\"{{figure:2024/budget}} {{figure:}}\"", "\"| a | b |\\n|---|---|\\n| 1 |\"", "\"<script>alert(1)</script>\"", "\"![](javascript:x)\"", "\"[x][x]\\n\\n[x]: <>\"",
    ];

    /// <summary>Methods, known and unknown.</summary>
    public static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "QUERY", "get", "X", "PRI", "M-SEARCH"];

    /// <summary>What no HTTP is made of.</summary>
    public static readonly string[] Breaking = ["\0", "\x01", "\x7f", "\r", "\n", "\r\nX-Split: 1", "%00", " ", "\t", "\u00e9", "\\"];
}
