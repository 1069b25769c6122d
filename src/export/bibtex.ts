import { type Csl, cslDay } from './csl.ts';

/**
 * A source → BibTeX, as any style prints it (`@misc`; `urldate` and `version` are biblatex's). Letters beyond ASCII stay, for
 * TeX has read UTF-8 since 2018; the double braces keep a style from changing the case of names, or cutting such a letter.
 */
export function toBibtex(csl: Csl): string {
  const fields = {
    key: `{${escapeBibtex(csl.title)}}`,
    title: `{${escapeBibtex(csl.title)}}`,
    howpublished: escapeBibtex(csl['container-title']),
    year: 'n.d.',
    url: bareUrl(csl.URL),
    urldate: cslDay(csl.accessed),
    version: escapeBibtex(csl.version),
    note: escapeBibtex(csl.note),
    abstract: escapeBibtex(csl.abstract),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${csl.id},\n${lines.join('')}}\n`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/** Text that TeX prints as it stands. White space becomes single spaces, as BibTeX has it anyway. */
export const escapeBibtex = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^<>|]|[#$%&_]/g, (sign) => commands[sign] ?? `\\${sign}`)
    // Two of a kind would be drawn as one other sign.
    .replace(/--+|``+|''+/g, (signs) => [...signs].join('{}'));

/** An address is printed verbatim, but its braces must balance. */
const bareUrl = (url: string): string =>
  url.replace(/[\\{}\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
