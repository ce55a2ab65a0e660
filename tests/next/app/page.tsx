import { annualReports, type Schemas } from '@annual-reports/client';

const reports = annualReports({ baseUrl: process.env['ANNUALREPORTS_URL']!, language: 'fr' });
const next = { tags: ['report-2024'], revalidate: 3600 };

function Tree({ sections }: { sections: Schemas['SectionNode'][] }) {
  return <ul>{sections.map(section => <li key={section.id} lang={section.language}>{section.title}<Tree sections={section.children} /></li>)}</ul>;
}

export default async function Page() {
  const report = await reports.read('/api/v1/reports/{report}', { report: '2024', next });
  const { items } = await reports.read('/api/v1/reports/{report}/sections', { report: '2024', shape: 'tree', next });
  const list = reports.list('/api/v1/reports/{report}/highlights', { report: '2024', include: ['theme'], next });
  const cards = [];
  for await (const card of list) cards.push(<li key={card.id} lang={card.language}>{card.title}</li>);
  return (
    <main>
      <h1>{report.title}</h1>
      <Tree sections={items} />
      <ol>{cards}</ol>
      <p>{list.included.length} thèmes</p>
    </main>
  );
}
