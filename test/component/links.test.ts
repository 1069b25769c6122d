import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { names } from '../names.ts';
import { measurePicture } from '../picture.ts';
import {
  button,
  card,
  chip,
  claim,
  counter,
  current,
  desktop,
  expectChosen,
  expectNothingChosen,
  kind,
  list,
  mark,
  open,
  phone,
  searchField,
  settled,
  spans,
  timeline,
} from './attested.ts';
import { expectNoViolations } from './axe.ts';
import { story } from './story.ts';

const everyField =
  '/events/moscow-summit/?actors=pakistan,russia&match=all&kind=event,report&elsewhere=confirmed,partly&q=moscow&from=2022-02-22&to=2022-03-07&order=told&panel=list';
const verdicts = () => page.getByRole('group', { name: names.verdicts });

/** That every field of the view shows what the link says. */
async function expectEveryField(): Promise<void> {
  await expect.element(card('Moscow summit')).toBeVisible();
  expect(current(list()).some((link) => link.textContent?.includes('Moscow summit'))).toBe(true);
  for (const actor of ['Pakistan', 'Russia'])
    await expect.element(chip(actor).first()).toHaveAttribute('aria-pressed', 'true');
  await expect.element(page.getByRole('radio', { name: 'all' })).toBeChecked();
  for (const name of ['Events', 'Reported'])
    await expect.element(kind(name)).toHaveAttribute('aria-pressed', 'true');
  await expect.element(page.getByText('Other sources · 2', { exact: true })).toBeVisible();
  await expect.element(searchField()).toHaveValue('moscow');
  await expect
    .element(list().getByRole('button', { name: 'As told' }))
    .toHaveAttribute('aria-current', 'true');
  await expect
    .element(counter())
    .toHaveTextContent(
      '1 of 19 entries name both Pakistan and Russia · events, reported · confirmed, partly confirmed · “moscow”',
    );
}

test('every field of the view that is set by hand stands in the link', async () => {
  const { link } = await open();
  await chip('Pakistan').first().click();
  await chip('Russia').first().click();
  await page.getByRole('radio', { name: 'all' }).click();
  await kind('Events').first().click();
  await kind('Reported').first().click();
  await page.getByText('Other sources', { exact: true }).first().click();
  await verdicts()
    .getByRole('button', { name: /: Confirmed/ })
    .click();
  await verdicts()
    .getByRole('button', { name: /: Partly confirmed/ })
    .click();
  await userEvent.keyboard('{Escape}');
  await searchField().fill('moscow');
  await expect.poll(link).toMatch(/q=moscow/);
  await spans().getByRole('button', { name: 'Feb–Mar 2022' }).click();
  await settled();
  await button(names.showAsList).click();
  await list().getByRole('button', { name: 'As told' }).click();
  await list().getByRole('link', { name: 'Moscow summit', exact: true }).click();
  expect(link()).toBe(everyField);
  await expectEveryField();
  await expectNoViolations();
});

test('a link with every field shows all of it, and its span when the timeline comes back', async () => {
  const { link } = await open(everyField);
  expect(link()).toBe(everyField);
  await expectEveryField();
  await button(names.showAsTimeline).click();
  await settled();
  expect(current(spans()).map(({ textContent }) => textContent)).toEqual(['Feb–Mar 2022']);
});

test('the same link gives the same picture', async () => {
  const at = '/events/northern-deals/?actors=russia,taliban&match=all&from=1996-01-01&to=2022-03-31';
  const labels = () => measurePicture(timeline().element()).labels;
  await open(at);
  const first = labels();
  document.querySelector('#attested')!.remove();
  await open(at);
  expect(labels()).toEqual(first);
});

test('Back and Forward step through what was chosen and filtered', async () => {
  const app = await open();
  const { address } = app;
  await mark('Kabul taken').click();
  await claim('Pariah').click();
  await chip('Taliban').first().click();
  await expect.element(counter()).toHaveTextContent(/^5 of 19/);
  address.back();
  await expect.poll(() => counter().elements()).toEqual([]);
  await expectChosen(app, 'pariah');
  address.back();
  await expectChosen(app, 'kabul-taken');
  address.back();
  await expectNothingChosen(app);
  address.forward();
  await expectChosen(app, 'kabul-taken');
  address.forward();
  address.forward();
  await expect.element(counter()).toHaveTextContent(/^5 of 19/);
});

test('Back steps through choices, not through pans and zooms', async () => {
  const app = await open();
  await mark('Kabul taken').click();
  for (const name of [names.zoomIn, names.zoomOut, '1996–2022']) {
    await button(name).click();
    await settled();
  }
  expect(app.link()).toMatch(/from=/);
  app.address.back();
  await expectNothingChosen(app);
  expect(app.link()).toBe('/');
  app.address.forward();
  await settled();
  expect(app.link()).toMatch(/^\/events\/kabul-taken\/\?from=/);
});

test.each([desktop, phone])('a link to an old entry stays as it is at $width × $height', async (size) => {
  const { link } = await open('/events/kabul-captured/', { size });
  await expect.element(mark('Kabul captured')).toBeInViewport();
  expect(link()).toBe('/events/kabul-captured/');
});

test.each(['timeline', 'claims', 'article', 'list'])(
  'on a phone a link to the pane “%s” opens it',
  async (panel) => {
    await open(`/?panel=${panel}`, { size: phone });
    const [tab] = current(page.getByRole('navigation', { name: names.panes }));
    expect(tab!.textContent).toMatch(new RegExp(`^${panel}`, 'i'));
  },
);

test('without a clipboard the link is shown, to be copied by hand', async () => {
  const { clipboard } = navigator;
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  try {
    await open('/events/kabul-taken/');
    await page.getByRole('banner').getByRole('button', { name: names.copyLink }).click();
    await expect
      .element(page.getByRole('textbox', { name: 'Link to copy' }))
      .toHaveValue('/events/kabul-taken/');
    await expectNoViolations();
  } finally {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  }
});

describe('a link to an entry that is not there', () => {
  test('says so, offers the nearest, and loses nothing else of the link', async () => {
    const app = await open('/events/kabul-caught/?actors=taliban');
    const alert = page.getByRole('alert');
    await expect
      .element(alert)
      .toHaveTextContent('This link names an entry that is not here: “kabul-caught”.');
    expect(app.link()).toBe('/events/kabul-caught/?actors=taliban');
    await expect.element(counter()).toHaveTextContent(/^5 of 19/);
    await expectNoViolations();
    await alert.getByRole('link', { name: 'Kabul captured' }).click();
    await settled();
    expect(app.link()).toMatch(/^\/events\/kabul-captured\/\?actors=taliban/);
    expect(alert.elements()).toEqual([]);
    app.address.back();
    await expect.element(alert).toBeVisible();
    await button(names.goOnWithout).click();
    expect(app.link()).toBe('/?actors=taliban');
    expect(alert.elements()).toEqual([]);
  });

  test('does not say back a name that is none', async () => {
    await open('/events/%3Cb%3E%22x/');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/^This link names an entry that is not here\. /);
  });

  test('whose path leads nowhere shows the whole, says so, and goes on', async () => {
    const { link } = await open('/nothing/?actors=taliban');
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('Nothing is at this address.');
    await expect.element(counter()).toHaveTextContent(/^5 of 19/);
    expect(link()).toBe('/?actors=taliban');
    await expectNoViolations();
    await button(names.goOnWithout).click();
    expect(alert.elements()).toEqual([]);
    expect(link()).toBe('/?actors=taliban');
  });

  test('tells when and why an entry was withdrawn, and leads to what says it better', async () => {
    const withdrawn = {
      id: 'old-news',
      headline: 'Old news',
      on: '2026-05-03',
      why: 'It was wrong.',
      insteadSee: 'kabul-taken',
    };
    const app = await open('/events/old-news/', { dataset: { ...story, withdrawn: [withdrawn] } });
    const notice = page.getByRole('region', { name: 'Withdrawn entry' });
    await expect.element(notice).toHaveTextContent('“Old news” was withdrawn on 3 May 2026: It was wrong.');
    await expectNoViolations();
    await notice.getByRole('link', { name: 'Kabul taken' }).click();
    await expectChosen(app, 'kabul-taken');
    expect(notice.elements()).toEqual([]);
  });

  test('follows a former id', async () => {
    const app = await open('/events/kabul-falls/', {
      dataset: { ...story, formerIds: { 'kabul-falls': 'kabul-taken' } },
    });
    await expectChosen(app, 'kabul-taken');
  });
});
