import { AnnualReportFigure } from './figure';
import { AnnualReportHighlight, AnnualReportHighlights } from './highlights';

// A page may load the script twice, in two versions even: the first one stays.
const define = (name: string, element: CustomElementConstructor) => customElements.get(name) ?? customElements.define(name, element);

define('annual-report-highlights', AnnualReportHighlights);
define('annual-report-highlight', AnnualReportHighlight);
define('annual-report-figure', AnnualReportFigure);
