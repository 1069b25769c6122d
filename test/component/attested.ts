import type { ComponentType } from 'react';
import { expect } from 'vitest';
import { type Locator, page } from 'vitest/browser';
import { mountAttested } from '../../src/app/mountAttested.tsx';
import type { Dataset, Supplement } from '../../src/model/dataset.ts';
import { parseDay, type TimeSpan } from '../../src/model/dates/days.ts';
import { memoryAddress } from '../../src/store/address.ts';
import { countedName, names } from '../names.ts';
import { hover } from './input.ts';
import { story } from './story.ts';
import '../../src/app/page.css';

export const desktop = { width: 1440, height: 900 };
export const laptop = { width: 1280, height: 720 };
export const tablet = { width: 768, height: 1024 };
export const phone = { width: 390, height: 844 };

type Size = { readonly width: number; readonly height: number };

type Options = {
  readonly dataset?: Dataset;
  readonly supplement?: Supplement;
  /** Called when the reader first asks for the supplement; `background` is given where there is none. */
  readonly loadSupplement?: () => Promise<Supplement>;
  /** Of the window, in CSS pixels. */
  readonly size?: Size;
  /** What shows it, where that is not all of the app. */
  readonly Screen?: ComponentType;
};

const undo: (() => void)[] = [];

/** Takes off whatever a test has mounted. */
export async function unmountAll(): Promise<void> {
  for (const unmount of undo.splice(0)) unmount();
}

const noSupplement: Supplement = { references: {}, leftOut: [], rules: [] };

/** Shows a dataset as the site’s page does, in an element that fills the window, with the view at `link` of an address in memory. */
export async function mount(
  link = '/',
  {
    dataset = story,
    supplement = noSupplement,
    loadSupplement = async () => supplement,
    size = desktop,
    Screen,
  }: Options = {},
) {
  await page.viewport(size.width, size.height);
  const element = document.createElement('div');
  element.id = 'attested';
  document.body.append(element);
  const address = memoryAddress(link);
  const { store, destroy } = mountAttested(element, {
    dataset,
    address,
    loadSupplement,
    Screen,
  });
  undo.push(() => {
    destroy();
    element.remove();
  });
  return {
    address,
    store,
    element,
    /** The link that the view is written at now. */
    link: () => address.read(),
  };
}

/** The same, and waits until it has settled. */
export async function open(link?: string, options?: Options) {
  const app = await mount(link, options);
  await settled();
  return app;
}

/** Waits until everything shows the view and nothing moves. */
export async function settled(): Promise<void> {
  // What a test has changed in the store is rendered in a task of its own.
  await new Promise((done) => setTimeout(done));
  const isSettled = () => document.querySelector('.attested[data-settled]') !== null;
  await new Promise<void>((resolve) => {
    const look = () => {
      if (!isSettled()) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-settled'] });
    look();
  });
}

export const timeline = () => page.getByRole('group', { name: names.timeline, exact: true });
/** The label of an entry on the timeline. */
export const mark = (label: string) => timeline().getByRole('button', { name: label });
export const claims = () => page.getByRole('region', { name: names.claims });
export const claim = (label: string) => claims().getByRole('link', { name: label });
export const list = () => page.getByRole('region', { name: names.list });
export const article = () => page.getByRole('region', { name: names.article, exact: true });
export const gutter = () => page.getByRole('list', { name: names.gutter });
export const card = (headline: string) => page.getByRole('region', { name: headline, exact: true });
export const searchField = () => page.getByRole('searchbox', { name: names.search });
export const spans = () => page.getByRole('group', { name: names.spans });
export const button = (name: string) => page.getByRole('button', { name, exact: true });
/** A button of the kinds: over the timeline, over the claims or over the list. */
export const kind = (name: string) =>
  page.getByRole('group', { name: names.kinds }).getByRole('button', { name: countedName(name) });
export const chip = (actor: string) =>
  page.getByRole('group', { name: names.actors }).getByRole('button', { name: countedName(actor) });
/** How many entries the filters leave, said politely. */
export const counter = () => page.getByRole('status').filter({ hasText: /\d of \d/ });

/** The span that a link speaks of. */
export function spanIn(link: string): TimeSpan {
  const { searchParams } = new URL(link, 'http://x');
  const day = (key: string) => parseDay(searchParams.get(key) ?? '')!;
  return { from: day('from'), to: day('to') };
}

/** What is in sight inside and says that it is the current one: the chosen entry’s mark or link, the span that is shown. */
export const current = (within: Locator): HTMLElement[] =>
  within
    .elements()
    .flatMap((element) => [...element.querySelectorAll<HTMLElement>('[aria-current=true]')])
    .filter((element) => element.checkVisibility());

/** The words of an entry in the article, piece by piece. */
export const words = (id: string): HTMLElement[] => [
  ...article().element().querySelectorAll<HTMLElement>(`p [data-events~="${id}"]`),
];

/** The words that stand out from the rest of the article, in its order. */
export const wordsSetApart = (): string =>
  [...article().element().querySelectorAll('p span')]
    .filter((span) => getComputedStyle(span).backgroundColor !== 'rgba(0, 0, 0, 0)')
    .map((span) => span.textContent)
    .join('');

type App = Awaited<ReturnType<typeof open>>;

/** That an entry is the chosen one wherever it stands, and that no other is. */
export async function expectChosen({ link }: App, id: string, { events }: Dataset = story): Promise<void> {
  const { headline, date, passages } = events.find((event) => event.id === id)!;
  await settled();
  await expect.poll(() => link().split('?')[0]).toBe(`/events/${id}/`);
  await expect.element(card(headline)).toBeVisible();
  expect(current(timeline())).toHaveLength(date ? 1 : 0);
  expect(current(claims())).toHaveLength(date ? 0 : 1);
  const marked = new Set(current(gutter()).map(({ title }) => title.replace(/^.*: |, paragraph \d+$/g, '')));
  expect(marked.size).toBe(1);
  // What the pointer or the focus came to last stands out as well.
  await hover({ x: 1, y: 1 });
  await hover({ x: 30, y: 14 });
  const quotes = new Set(passages.map(({ exact }) => exact));
  await expect.poll(wordsSetApart).toBe([...quotes].join(''));
}

/** That nothing is chosen. */
export async function expectNothingChosen({ link }: App): Promise<void> {
  await settled();
  await expect.element(page.getByRole('region', { name: names.introduction })).toBeVisible();
  for (const marks of [timeline(), claims(), gutter()]) expect(current(marks)).toEqual([]);
  expect(link().split('?')[0]).toBe('/');
  await hover({ x: 1, y: 1 });
  await expect.poll(wordsSetApart).toBe('');
}
