import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Dataset } from '../../src/model/dataset.ts';
import { parseDay } from '../../src/model/dates/days.ts';
import { datasetOf, dateOf } from '../datasetOf.ts';
import { names } from '../names.ts';
import { article, button, card, claim, desktop, mark, mount, settled, timeline } from './attested.ts';
import { expectNoViolations } from './axe.ts';

/** Two articles on one page: “story”, written 2–6 March 2022, and “report”, written on 15 May 2019. */
function twoArticles(): Dataset {
  const story = datasetOf('2022-02-24/.. war russia situation\n2022-03-02 vote un event\n- fear un fear');
  const told = datasetOf('2018-10/.. dispute un situation\n- hope un forecast');
  const written = {
    ...dateOf('2019-05-15', { from: parseDay('2019-05-15')!, to: parseDay('2019-05-15')! }),
    basis: 'stated' as const,
  };
  const report = { ...told.articles[0]!, id: 'report', title: 'A Report', written };
  const ofReport = told.events.map((event) => ({
    ...event,
    date: event.date && dateOf(event.date.edtf, written.drawn),
    passages: event.passages.map((passage) => ({ ...passage, article: 'report' })),
  }));
  return {
    ...story,
    title: 'Two articles',
    articles: [story.articles[0]!, report],
    actors: [
      ...story.actors,
      ...told.actors.filter(({ id }) => story.actors.every((actor) => actor.id !== id)),
    ],
    events: [...ofReport, ...story.events].sort(
      (a, b) => (a.date?.drawn.from ?? Number.MAX_VALUE) - (b.date?.drawn.from ?? Number.MAX_VALUE),
    ),
    extent: { from: parseDay('2018-10-01')!, to: parseDay('2022-03-06')! },
  };
}

const open = async (link = '/') => {
  const app = await mount(link, { dataset: twoArticles(), size: desktop });
  await settled();
  return app;
};

describe('a page of two articles', () => {
  test('has both texts, one timeline, and the days in which each was written', async () => {
    await open();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Two articles');
    await expect.element(mark('Dispute')).toBeInTheDocument();
    await expect.element(timeline()).toBeVisible();
    await expect
      .element(page.getByText('written 2–6 March 2022 and 15 May 2019').first())
      .toBeInTheDocument();
    expect(article().element().querySelectorAll('.article-text')).toHaveLength(2);
    await expectNoViolations();
  });

  test.each([
    ['fear', 'Fear', '2 and 6 March 2022', /Paragraph 3/],
    ['hope', 'Hope', '15 May 2019', /Paragraph 2/],
  ])(
    'says of “%s” when its own article was written, and where it stands there',
    async (id, headline, written, place) => {
      await open(`/events/${id}/`);
      const shown = card(headline);
      await expect.element(shown).toHaveTextContent(written);
      await expect.element(shown).toHaveTextContent(place);
      const marked = article().element().querySelectorAll('[role=mark]');
      expect([...marked].map(({ textContent }) => textContent).join('')).toContain(headline);
    },
  );

  test('cites each entry with its own article', async () => {
    await open('/events/dispute/');
    await button(names.cite).click();
    const quote = page.getByRole('textbox', { name: names.quoteField });
    await expect.element(quote).toHaveValue(expect.stringContaining('“A Report”'));
    await expect.element(quote).toHaveValue(expect.stringContaining('15 May 2019'));
  });

  test('filters and counts over both', async () => {
    const { link } = await open('/?actors=un');
    expect(link()).toBe('/?actors=un');
    await expect.element(claim('Hope')).toBeVisible();
    await expect.element(claim('Fear')).toBeVisible();
    await expect.element(page.getByText('4 of 5').first()).toBeVisible();
  });
});
