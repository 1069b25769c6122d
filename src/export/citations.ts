import { toBibtex } from './bibtex.ts';
import { type Csl, cslDateWords, ended } from './csl.ts';
import { escapeMarkdown, markdownUrl } from './markdown.ts';
import { toRis } from './ris.ts';
import { toWiki } from './wiki.ts';

export type Citation = { readonly name: string; readonly write: (csl: Csl) => string };

/** The forms in which an entry can be cited, in the order of the dialog. */
export const citations: readonly Citation[] = [
  { name: 'Plain text', write: toPlain },
  { name: 'Markdown', write: toMarkdown },
  { name: 'BibTeX', write: toBibtex },
  { name: 'CSL-JSON', write: (csl) => `${JSON.stringify([csl], null, 2)}\n` },
  { name: 'RIS', write: toRis },
  { name: 'Wiki', write: toWiki },
];

function toPlain(csl: Csl): string {
  const { title, site, note } = partsOf(csl);
  return `“${title}” ${site} ${csl.URL}. ${note}\n`;
}

function toMarkdown(csl: Csl): string {
  const { title, site, note } = partsOf(csl);
  return `“[${escapeMarkdown(title)}](${markdownUrl(csl.URL)})” ${escapeMarkdown(site)} ${escapeMarkdown(note)}\n`;
}

/** Quotation marks within quotation marks are single ones. */
const inner = (title: string): string => title.replaceAll('“', '‘').replaceAll('”', '’');

/** Without an author a source goes by its title; without a date it says “n.d.”. */
function partsOf(csl: Csl) {
  const { title, version, accessed, note } = csl;
  return {
    title: ended(inner(title)),
    site: `${csl['container-title']}, n.d., version ${version} of the data. Accessed ${cslDateWords(accessed)}.`,
    note,
  };
}
