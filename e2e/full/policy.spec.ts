import { expect, test, timeline } from '../attested.ts';

test.use({ intruder: true, unknownPage: true });

/** What is tried, and succeeds. Not in the tool's own call, which may do more than a page. */
const tries = async () => {
  await new Promise((resolve) => setTimeout(resolve));
  const succeeds = (trial: () => unknown) => {
    try {
      return Boolean(trial());
    } catch {
      return false;
    }
  };
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K) =>
    document.body.appendChild(document.createElement(tag));
  const ran = () => (window as never as { intruded?: boolean }).intruded;
  const ends = {
    markup: succeeds(() => Object.assign(make('div'), { innerHTML: '<b>x</b>' }).firstChild),
    document: succeeds(() => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
    code: succeeds(() => new Function('return true')()),
    'inline script': succeeds(() => {
      make('script').textContent = 'window.intruded = true';
      return ran();
    }),
    'script of another address': succeeds(() => Object.assign(make('script'), { src: '/sw.js?x' }).src),
    handler: succeeds(() => {
      const button = make('button');
      button.setAttribute('onclick', 'window.intruded = true');
      button.click();
      return ran();
    }),
    'inline style': succeeds(() => Object.assign(make('style'), { textContent: 'x{}' }).sheet),
    'style attribute': succeeds(() => {
      const element = make('p');
      element.setAttribute('style', 'color: red');
      return element.style.color;
    }),
    base: succeeds(() => {
      Object.assign(make('base'), { href: '/elsewhere/' });
      return document.baseURI.includes('elsewhere');
    }),
    'a second policy': succeeds(() =>
      Object(window).trustedTypes.createPolicy('mine', { createHTML: (text: string) => text }),
    ),
  };
  return Object.entries(ends).flatMap(([what, done]) => (done ? what : []));
};

test('refuses what an intruder would try, on every kind of page', async ({ page }) => {
  const policies = new Set<string>();
  for (const [path, marks] of [
    ['/', true],
    ['/events/kabul-2021/?embed', true],
    ['/events/nothing-of-this/', true],
    ['/attested.html', true],
    ['/embed/example.html', false],
  ] as const) {
    const response = await page.goto(path);
    if (marks) await expect(timeline(page).getByRole('button').first()).toBeVisible();
    const [, before, policy] =
      /<head>(.*?)<meta http-equiv="Content-Security-Policy" content="([^"]*)">/s.exec(
        await response!.text(),
      ) ?? [];
    expect(before, `${path}: what comes first`).toMatch(/^\s*<meta charset="utf-8" \/>\s*$/);
    policies.add(policy!);
    expect(await page.evaluate(tries), path).toEqual([]);
  }
  // Those of the site are one and the same: one header serves them all.
  expect(policies.size).toBe(3);
});
