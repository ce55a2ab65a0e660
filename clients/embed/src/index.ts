import { AnnualReportDownloads } from './downloads';
import { elementsOf } from './entries';
import { fitFrames } from './frames';

/** The part of addresses of each kind, and the names of its elements. */
const kinds = {
  highlights: 'highlight', sections: 'section', priorities: 'priority', figures: 'figure', partners: 'partner', announcements: 'announcement',
};

// A page may load the script twice, in two versions even: the first one stays.
const define = (name: string, element: CustomElementConstructor) => customElements.get(name) ?? customElements.define(name, element);

for (const [segment, one] of Object.entries(kinds)) {
  const [list, single] = elementsOf(segment);
  define(`annual-report-${segment}`, list);
  define(`annual-report-${one}`, single);
}
define('annual-report-downloads', AnnualReportDownloads);
fitFrames();
