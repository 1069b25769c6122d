import { afterEach, expect, test } from 'vitest';
import { printOnPaper } from '../../src/export/print/onPrint.tsx';
import { formatDate } from '../../src/i18n/formatDate.ts';
import type { Supplement } from '../../src/model/dataset.ts';
import { card, open } from './attested.ts';
import { story, storySupplement } from './story.ts';

let undo = () => {};
afterEach(() => undo());

/** Opens the page with a paper for printing, and begins to print. */
async function print(link: string, loadSupplement: () => Promise<Supplement> = async () => storySupplement) {
  const app = await open(link, { loadSupplement });
  undo = printOnPaper(app.store);
  dispatchEvent(new Event('beforeprint'));
  return app;
}

const endPrinting = () => dispatchEvent(new Event('afterprint'));
const paper = () => document.querySelector('[data-paper]')?.shadowRoot ?? null;
const textsOf = (selector: string) =>
  [...(paper()?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent);
const numbered = (ids: readonly string[]) =>
  ids.map((id, i) => `${i + 1} ${story.events.find((event) => event.id === id)!.headline}`);
const idsOf = (actor: string) =>
  story.events.filter(({ actors }) => actors.some((named) => named.actor === actor)).map((event) => event.id);

test('prints each entry that the filter leaves once, with its quote, its date and its sources as notes', async () => {
  const { store } = await print('/events/kabul-taken/?actors=taliban');
  // The sources come too late for the first time.
  endPrinting();
  await store.loadSupplement();
  dispatchEvent(new Event('beforeprint'));
  const ids = idsOf('taliban');
  expect(textsOf('article h3')).toEqual(numbered(ids));
  expect(paper()!.textContent).toContain(`${ids.length} of ${story.events.length} entries that name Taliban`);
  expect(paper()!.textContent).toContain(`version ${story.version} of the data`);
  for (const id of ids) {
    const { date, passages } = story.events.find((event) => event.id === id)!;
    const entry = textsOf('article')[ids.indexOf(id)]!;
    if (date) expect(entry).toContain(formatDate(date.edtf, 'long'));
    for (const { exact } of passages) expect(entry).toContain(`“${exact}”`);
  }
  expect(textsOf('article')[ids.indexOf('kabul-taken')]).toMatch(/\[1, 2\]/);
  expect(paper()!.textContent).toContain('What other sources say');
  expect(paper()!.textContent).toContain('The Evening Paper reports the same.');
  // The picture holds those that have a date, with the number that each has in the list.
  const dated = ids.filter((id) => story.events.find((event) => event.id === id)!.date);
  const inPicture = textsOf('svg a text').map((text) => text!.split(/\s+/)[0]);
  expect(inPicture.map(Number).sort((a, b) => a - b)).toEqual(dated.map((id) => ids.indexOf(id) + 1));
});

test('prints the correction of a slip beside its quote', async () => {
  await print('/?actors=ukraine');
  const entry = textsOf('article').find((text) => text!.includes('Abstention'));
  expect(entry).toContain('“said” is meant.');
});

test('says on the paper that the sources had not come', async () => {
  await print('/', () => new Promise(() => {}));
  expect(textsOf('article')).toHaveLength(story.events.length);
  expect(paper()!.textContent).toContain('The sources had not been loaded when this was printed.');
});

test('leaves the page as it was when printing ends', async () => {
  const sheets = document.adoptedStyleSheets.length;
  const { link } = await print('/events/kabul-taken/');
  expect(paper()).not.toBeNull();
  endPrinting();
  expect(paper()).toBeNull();
  expect(document.adoptedStyleSheets).toHaveLength(sheets);
  expect(link()).toBe('/events/kabul-taken/');
  await expect.element(card('Kabul taken')).toBeVisible();
});
