import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Supplement } from '../../src/model/dataset.ts';
import { names } from '../names.ts';
import { button, card, desktop, open, phone } from './attested.ts';
import { expectNoViolations } from './axe.ts';
import { story, storySupplement } from './story.ts';

const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });
const clipboard = () => navigator.clipboard.readText();

/** No dialog is wider than its window. */
function expectNoSidewaysScrolling(name: string): void {
  const element = dialog(name).element();
  for (const part of [element, ...element.children]) expect(part.scrollWidth - part.clientWidth).toBe(0);
}

/** Takes the files that the page would save. */
function catchFiles() {
  const saved: { readonly name: string; readonly content: Promise<Blob> }[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, content: fetch(this.href).then((answer) => answer.blob()) });
  });
  return {
    /** The file that a button of the dialog gives. */
    take: async (name: string) => {
      const before = saved.length;
      await dialog(names.takeAway).getByRole('button', { name }).click();
      await expect.poll(() => saved.length).toBe(before + 1);
      const file = saved[before]!;
      await expect
        .element(dialog(names.takeAway).getByRole('status'))
        .toHaveTextContent(`Saved as ${file.name}`);
      return { name: file.name, content: await file.content };
    },
    restore: () => click.mockRestore(),
  };
}

// What a test has put before the prototype’s own.
afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

const sizes = [
  ['a wide screen', desktop],
  ['a phone', phone],
] as const;

describe('“Cite and copy”', () => {
  const cite = () => dialog(names.cite);
  async function openCite(link = '/events/kabul-taken/', size = desktop) {
    await open(link, { supplement: storySupplement, size });
    await button(names.cite).click();
    await expect.element(cite()).toBeVisible();
  }

  test('copies the citation in each form, and the quote with its source', async () => {
    await openCite();
    for (const [form, words] of Object.entries({
      'Plain text': /^“Kabul taken\.” .*n\.d\..*Quoted from “A story/s,
      Markdown: /^“\[Kabul taken\.\]\(.*\/events\/kabul-taken\/\)”/,
      BibTeX: /^@misc\{attested-kabul-taken,\n/,
      'CSL-JSON': /"original-date": \{\s+"literal": "\[between 2 and 6 March 2022\]"/,
      RIS: /^TY {2}- ELEC/,
      Wiki: /^\{\{cite news .*\|quote=Kabul taken is told here\.\}\}/,
    })) {
      await cite().getByRole('radio', { name: form }).click();
      const field = cite().getByRole('textbox', { name: `Citation as ${form}` });
      await expect.poll(() => (field.element() as HTMLTextAreaElement).value).toMatch(words);
      await cite()
        .getByRole('button', { name: `Copy citation as ${form}` })
        .click();
      await expect.element(cite().getByText('Copied', { exact: true })).toBeVisible();
      expect(await clipboard()).toMatch(words);
    }
    await cite().getByRole('button', { name: names.copyQuote }).click();
    await expect.poll(() => cite().getByText('Copied', { exact: true }).elements().length).toBe(2);
    expect(await clipboard()).toContain('“Kabul taken is told here.”');
    expect(await clipboard()).toContain('/events/kabul-taken/');
    // This article has no address, so there is no link into it.
    expect(
      cite()
        .getByRole('heading', { name: /Link to the words/ })
        .elements(),
    ).toEqual([]);
  });

  test('puts the correction of a slip beside the quote', async () => {
    await openCite('/events/abstention/');
    await expect
      .element(cite().getByRole('textbox', { name: names.quoteField }))
      .toHaveTextContent('[Our note: “told” – “said” is meant.]');
  });

  test.each([
    ['refuses the clipboard', () => Promise.reject(new DOMException('refused', 'NotAllowedError'))],
    ['has none', undefined],
  ])('selects the text where the browser %s', async (_, writeText) => {
    const value = writeText && { writeText };
    Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
    await openCite();
    await cite().getByRole('button', { name: names.copyCitation }).click();
    await expect.element(cite().getByText(/The text is selected/)).toBeVisible();
    const field = cite().getByRole('textbox', { name: names.citationField });
    await expect.element(field).toHaveFocus();
    const { value: text, selectionStart, selectionEnd } = field.element() as HTMLTextAreaElement;
    expect([selectionStart, selectionEnd]).toEqual([0, text.length]);
  });

  test('gives the focus back to its button, and the card stays', async () => {
    await open('/events/kabul-taken/');
    button(names.cite).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(cite().getByRole('heading', { level: 2 })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button(names.cite)).toHaveFocus();
    await expect.element(card('Kabul taken')).toBeVisible();
  });

  test.each(sizes)('needs no scrolling sideways on %s, and axe finds nothing', async (_, size) => {
    await openCite('/events/kabul-taken/', size);
    expectNoSidewaysScrolling(names.cite);
    await expectNoViolations();
  });
});

describe('“Take away”', () => {
  const filtered = '/?actors=pakistan,russia&match=all';

  async function openTakeAway(link: string, options: Parameters<typeof open>[1] = {}) {
    const app = await open(link, { supplement: storySupplement, ...options });
    await button(names.takeAway).click();
    await expect.element(dialog(names.takeAway)).toBeVisible();
    return app;
  }

  test('saves what the filter leaves in each form, and says how many, which, and of which version', async () => {
    await openTakeAway(filtered);
    const files = catchFiles();
    const left = story.events.filter(({ actors }) =>
      ['pakistan', 'russia'].every((id) => actors.some(({ actor }) => actor === id)),
    );
    const set = `${left.length} of ${story.events.length} entries that name both Pakistan and Russia`;
    await expect.element(dialog(names.takeAway)).toHaveTextContent(set);
    for (const [format, ending] of [
      [names.spreadsheet, 'csv'],
      [names.data, 'json'],
      [names.annotations, 'annotations.jsonld'],
      [names.slides, 'timelinejs.json'],
    ] as const) {
      const { name, content } = await files.take(format);
      const text = await content.text();
      expect(name).toBe(`attested-story-${left.length}-of-${story.events.length}-${story.version}.${ending}`);
      for (const words of [set, story.version, 'actors=pakistan,russia']) expect(text).toContain(words);
      for (const { id, date } of left)
        if (date || format !== names.slides) expect(text).toContain(`/events/${id}/`);
      expect(text).not.toContain('/events/un-vote/');
    }
    files.restore();
  });

  test('saves the timeline as it is seen as a picture, sharp and with its source', async () => {
    await openTakeAway('/events/kabul-taken/?actors=taliban&from=2021-01-01&to=2022-03-31');
    const files = catchFiles();
    const svg = await (await files.take(names.pictureAsSvg)).content.text();
    const png = new DataView(await (await files.take(names.pictureAsPng)).content.arrayBuffer());
    files.restore();
    // The first bytes of a PNG, and its size: two pixels to a CSS pixel.
    expect(png.getUint32(0)).toBe(0x89504e47);
    for (const [at, name] of [
      [16, 'width'],
      [20, 'height'],
    ] as const)
      expect(png.getUint32(at)).toBe(2 * Number(new RegExp(` ${name}="(\\d+)"`).exec(svg)?.[1]));
    const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(picture.querySelector('parsererror, script, style, image, foreignObject')).toBeNull();
    expect(picture.documentElement.textContent).toContain('5 of 19 entries that name Taliban');
    expect(picture.documentElement.textContent).toContain(`Version ${story.version} of the data`);
    expect(picture.documentElement.textContent).toContain(
      '/events/kabul-taken/?actors=taliban&from=2021-01-01&to=2022-03-31',
    );
    expect([...picture.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toContainEqual(
      expect.stringMatching(/\/events\/kabul-taken\/$/),
    );
  });

  test('waits for the sources before it prints, and takes the paper away afterwards', async () => {
    let answer = (_: Supplement) => {};
    const late = new Promise<Supplement>((resolve) => {
      answer = resolve;
    });
    const printed: string[] = [];
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      dispatchEvent(new Event('beforeprint'));
      printed.push(document.querySelector('[data-paper]')?.shadowRoot?.textContent ?? '');
      dispatchEvent(new Event('afterprint'));
    });
    await openTakeAway('/?actors=taliban', { loadSupplement: () => late });
    await expect.element(dialog(names.takeAway).getByText('Loading …')).toBeVisible();
    answer(storySupplement);
    await dialog(names.takeAway).getByRole('button', { name: names.print }).click();
    await expect.poll(() => printed).toHaveLength(1);
    expect(printed[0]).toMatch(/5 of 19 entries.*What other sources say.*Kabul in The Morning Paper/s);
    expect(document.querySelector('[data-paper]')).toBeNull();
    print.mockRestore();
  });

  test('says that the sources did not come, and asks for them again', async () => {
    let fails = true;
    await openTakeAway('/', {
      loadSupplement: async () => {
        if (fails) throw new Error('no answer');
        return storySupplement;
      },
    });
    await expect.element(dialog(names.takeAway).getByText('This could not be loaded.')).toBeVisible();
    await expectNoViolations();
    fails = false;
    await dialog(names.takeAway).getByRole('button', { name: names.tryAgain }).click();
    await expect.element(dialog(names.takeAway)).toHaveTextContent(`All ${story.events.length} entries`);
  });

  test('offers no slides without a dated entry, and nothing without any entry', async () => {
    const { store } = await openTakeAway('/?q=pariah');
    await expect
      .element(dialog(names.takeAway).getByRole('button', { name: names.spreadsheet }))
      .toBeVisible();
    expect(dialog(names.takeAway).getByRole('button', { name: names.slides }).elements()).toEqual([]);
    store.search('nothing of this');
    await expect
      .element(dialog(names.takeAway))
      .toHaveTextContent('No entry passes the filters, so there is nothing to take away.');
    expect(dialog(names.takeAway).getByRole('button', { name: names.spreadsheet }).elements()).toEqual([]);
    await expectNoViolations();
  });

  test.each(sizes)('needs no scrolling sideways on %s, and axe finds nothing', async (_, size) => {
    await openTakeAway(`${filtered}&panel=article`, { size });
    expectNoSidewaysScrolling(names.takeAway);
    await expectNoViolations();
  });
});
