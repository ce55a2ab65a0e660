namespace AnnualReports.Api.Prose;

/// <summary>
/// How a language writes numbers. In the patterns, <c>n</c> stands for the digits and <c>¤</c> for the currency.
/// </summary>
/// <param name="Point">What stands before the decimals.</param>
/// <param name="Group">What stands between thousands.</param>
/// <param name="MoneyPoint">The same as <paramref name="Point"/>, in amounts of money.</param>
/// <param name="MoneyGroup">The same as <paramref name="Group"/>, in amounts of money.</param>
/// <param name="Least">The fewest digits that stand before the last group: with 2, four digits are not parted.</param>
/// <param name="Size">How many digits the last group has; 0: none are parted.</param>
/// <param name="Sizes">How many the groups before it have.</param>
/// <param name="MoneySize">The same as <paramref name="Size"/>, in amounts of money.</param>
/// <param name="MoneySizes">The same as <paramref name="Sizes"/>, in amounts of money.</param>
/// <param name="Percent">A percentage.</param>
/// <param name="PercentBelow">A percentage below 0.</param>
/// <param name="Money">An amount with a sign, as €.</param>
/// <param name="MoneyBelow">An amount below 0, with a sign.</param>
/// <param name="Code">An amount with a code, as USD.</param>
/// <param name="CodeBelow">An amount below 0, with a code.</param>
sealed record NumberForm(
    string Point,
    string Group,
    string MoneyPoint,
    string MoneyGroup,
    int Least,
    int Size,
    int Sizes,
    int MoneySize,
    int MoneySizes,
    string Percent,
    string PercentBelow,
    string Money,
    string MoneyBelow,
    string Code,
    string CodeBelow
);
