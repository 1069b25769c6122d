import { marked } from 'marked';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { httpSource, shownSeeds, texts } from '../../test/shownSeeds.ts';
import { takenOf } from '../../test/takenOf.ts';
import { compile } from '../compiler/compile.ts';
import type { Dataset } from '../model/dataset.ts';
import { frameCode } from '../panes/embed/frameCode.ts';
import { svgText } from '../render/static/svgText.ts';
import { formatHead, headOf } from '../site/head.ts';
import { toBibtex } from './bibtex.ts';
import { citations } from './citations.ts';
import { toCsl } from './csl.ts';
import { toCsv } from './csv.ts';
import { toJson } from './exportJson.ts';
import { escapeMarkdown } from './markdown.ts';
import { toRis } from './ris.ts';
import { toTimelineJs } from './timelineJs.ts';
import { toWebAnnotations } from './webAnnotation.ts';
import { escapeWiki, toWiki } from './wiki.ts';

const compiled = compile(shownSeeds());
const dataset: Dataset = compiled.dataset!;
const taken = takenOf(dataset, { references: compiled.supplement!.references });
const cited = dataset.events.map((event) =>
  toCsl(event, dataset, {
    link: taken.linkOf(event.id),
    accessed: { year: 2026, month: 11, day: 4 },
  }),
);
/** The tags of a text of HTML, without what stands in them. */
const tagsIn = (html: string) => [
  ...new Set([...html.matchAll(/<\/?([a-z!][^\s>]*)/gi)].map(([, tag]) => tag)),
];

describe('whatever a text holds is taken away as text', () => {
  test('in a spreadsheet: no cell is a formula, and a source of an id that every object has is there', () => {
    const { data } = Papa.parse<string[]>(toCsv(taken).slice(1), { delimiter: ',', newline: '\r\n' });
    const cells = data.flat();
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
    for (const formula of [texts.formula, texts.formula2]) expect(cells).toContain(`'${formula}`);
    expect(cells.join('\n')).toContain(httpSource);
  });

  test('in JSON: as it is', () => {
    const { entries } = JSON.parse(toJson(taken));
    for (const [i, { id, headline }] of dataset.events.entries())
      expect(entries[i]).toMatchObject({ id, headline });
    expect(
      entries.map(({ elsewhere }: never) => (elsewhere as { references: [] }).references.length),
    ).toEqual(dataset.events.map(({ corroboration }) => corroboration.sources));
    expect(() => JSON.parse(toWebAnnotations(taken))).not.toThrow();
  });

  test('in slides: their HTML has paragraphs and links of ours, which tell nobody', () => {
    const { title, events } = JSON.parse(toTimelineJs(taken));
    for (const { text } of [title, ...events]) {
      expect(tagsIn(text.headline)).toEqual([]);
      expect(tagsIn(text.text)).toEqual(['p', 'a']);
      for (const [link] of text.text.matchAll(/<a [^>]*>/g))
        expect(link).toMatch(/^<a href="https:\/\/example\.org\/[^"<>]*" rel="noopener noreferrer">$/);
    }
  });

  test.each(citations.map((citation) => [citation.name, citation] as const))(
    'as %s: no line too many',
    (name, { write }) => {
      for (const csl of cited) {
        const text = write(csl);
        if (name !== 'CSL-JSON') expect(text).not.toMatch(/(?!\n|\r\n)[\p{Cc}]/u);
        if (name === 'Plain text' || name === 'Markdown' || name === 'Wiki')
          expect(text.trimEnd()).not.toContain('\n');
      }
    },
  );

  test('in BibTeX: every brace is closed, and one source is one', () => {
    for (const csl of cited) {
      const bibtex = toBibtex(csl);
      let open = 0;
      for (const [sign] of bibtex.matchAll(/[{}]/g)) {
        open += sign === '{' ? 1 : -1;
        expect(open).toBeGreaterThanOrEqual(0);
      }
      expect(open).toBe(0);
      expect(bibtex.match(/^@/gm)).toHaveLength(1);
    }
  });

  test('in RIS: every line is a tag, and one source ends once', () => {
    for (const csl of cited) {
      const lines = toRis(csl).split('\r\n').slice(0, -1);
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z\d] {2}- [^\n\r]*$/);
      expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1);
    }
  });

  test('in a wiki: one template, and no markup', () => {
    for (const csl of cited) {
      const inner = toWiki(csl).slice(2).replace('<!--not stated-->', '');
      expect(inner.replaceAll('{{!}}', '').slice(0, -3)).not.toMatch(/[<>[\]{}]/);
    }
    expect(escapeWiki('<nowiki>[[x]]</nowiki>')).not.toMatch(/[<>[\]]/);
  });

  test.each([
    ...Object.values(texts),
    'https://evil.example/ www.evil.example a@evil.example mailto:a@evil.example',
    '# Title\n- item\n1. one\n> quote\n```js',
    '![x](https://evil.example/x.png)',
    '| a | b |\n|---|---|',
  ])('in Markdown: %j is a paragraph of text, and no link', (text) => {
    expect(tagsIn(String(marked.parse(escapeMarkdown(text), { async: false })))).toEqual(['p']);
  });

  test('in the code of a frame: one element with its own attributes', () => {
    const code = frameCode({
      href: 'https://a.org/?q="><script>',
      title: texts.title + texts.headline,
      frame: 'card',
      height: 1,
    });
    expect(tagsIn(code)).toEqual(['iframe']);
    expect(code.replace(/"[^"]*"/g, '""')).toBe(
      '<iframe src="" title="" width="" height="" style="" loading="" allow=""></iframe>',
    );
  });

  test('in a picture: text, without what XML cannot hold', () => {
    const svg = svgText({
      title: texts.title,
      width: 10,
      height: 10,
      shapes: Object.values(texts).map((text) => ({
        tag: 'text',
        attributes: { x: 0 },
        text: `${text}\0\u001b`,
        href: `https://a.org/?"'<${text}`,
      })),
    } as never);
    expect(tagsIn(svg.replace(/^<\?xml[^>]*\?>/, '')).sort()).toEqual(['a', 'rect', 'svg', 'text', 'title']);
    expect(svg).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test('in the head of a page: one script, which is data, and one title', () => {
    for (const event of [null, ...dataset.events]) {
      const head = formatHead(headOf({ dataset, event, site: 'https://a.org/', base: '/' }));
      expect(tagsIn(head.replace(/"[^"]*"/g, '""')).sort()).toEqual(['link', 'meta', 'script', 'title']);
      expect(head.match(/<\/script/gi)).toHaveLength(1);
      expect(head.match(/<\/title/gi)).toHaveLength(1);
      expect(head).not.toContain('<!--');
      const json = /<script type="application\/ld\+json">(.*)<\/script>/s.exec(head)![1]!;
      expect(JSON.parse(json).name).toBe(event ? event.headline : dataset.title);
    }
  });
});
