// Takes the texts of a report out of the API at ADDRESS as XLIFF, translates the units of one segment into capitals
// with a program that others wrote, and sends them back: the answer out.
import xliff from 'xliff';

const { js2xliff, xliff2js } = xliff;

const at = new URL(`/api/v1/manage/reports/${process.env.REPORT}/translations.xlf`, process.env.ADDRESS);
const headers = { Authorization: `Bearer ${process.env.KEY}` };
const document = await (await fetch(`${at}?target=fr`, { headers })).text();
const read = await xliff2js(document);
const shown = [];
const capitals = value => (Array.isArray(value) ? value.map(capitals) : typeof value === 'string' ? value.toUpperCase() : value);
for (const [file, units] of Object.entries(read.resources)) {
  delete units._additionalElements;
  for (const [id, unit] of Object.entries(units)) {
    shown.push([id, unit.additionalAttributes.sizeRestriction]);
    // It keeps one segment of a unit, and no prefixes of others.
    if (id === 'body') delete units[id];
    else units[id] = { source: unit.source, target: capitals(unit.source) };
  }
  if (!Object.keys(units).length) delete read.resources[file];
}
const sent = await js2xliff(read, { targetXliffVersion: '2.1', indent: '' });
const answer = await fetch(at, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/xliff+xml' }, body: sent });
console.log(JSON.stringify({ shown, sent, status: answer.status, answer: await answer.json() }));
