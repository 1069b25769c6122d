import { type Csl, cslDay } from './csl.ts';

/** A source → RIS (one tag a line, CRLF, “ELEC” for a page of the web). What is not known has no tag. */
export function toRis(csl: Csl): string {
  const tags: readonly (readonly [tag: string, value: string])[] = [
    ['TY', 'ELEC'],
    ['ID', csl.id],
    ['TI', csl.title],
    ['T2', csl['container-title']],
    ['ET', csl.version],
    ['LA', csl.language],
    ['UR', csl.URL],
    ['Y2', `${cslDay(csl.accessed, '/')}/`],
    ['AB', csl.abstract],
    ['N1', csl.note],
    ['ER', ''],
  ];
  return tags.map(([tag, value]) => `${tag}  - ${onOneLine(value)}\r\n`).join('');
}

/** A value ends with its line: a second line would be read as a tag, or be lost. */
export const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
