import type { Frame, Page } from 'playwright/test';
import { expect } from './attested.ts';

type Looked = { readonly faults: readonly string[]; readonly text: string };

/** What of a page is more than text, and all of its text: in elements, in fields, and in what a pointer or a screen reader is told. */
const look = (frame: Page | Frame): Promise<Looked> =>
  frame.evaluate(() => {
    const paper = document.querySelector('[data-paper]')?.shadowRoot;
    const all = [document, ...(paper ? [paper] : [])].flatMap((root) => [...root.querySelectorAll('*')]);
    const faults: string[] = [];
    for (const element of all) {
      const tag = element.localName;
      const inApp = element.closest('#attested, main') !== null;
      if (
        /^(img|object|embed|form|foreignobject|audio|video)$/i.test(tag) ||
        element.matches('base[href]') ||
        (inApp && /^(script|style|meta)$/.test(tag))
      )
        faults.push(`an element: ${element.outerHTML.slice(0, 200)}`);
      for (const { name, value } of element.attributes)
        if (
          /^on|^srcdoc$|^formaction$/i.test(name) ||
          (/^(href|src|xlink:href|action)$/i.test(name) &&
            /^\s*(javascript|data|vbscript):/i.test(value) &&
            tag !== 'link')
        )
          faults.push(`an attribute: ${name}=${value}`);
      if (!(element instanceof HTMLAnchorElement)) continue;
      const { protocol, origin, rel, href } = element;
      if (protocol === 'mailto:' || origin === location.origin) continue;
      if (!/^https?:$/.test(protocol)) faults.push(`a link: ${href}`);
      if (!/\bnoopener\b/.test(rel) || !/\bnoreferrer\b/.test(rel))
        faults.push(`a link that tells where from: ${href}`);
      const marked = element.nextElementSibling?.textContent === ' (not encrypted)';
      if (marked !== (protocol === 'http:')) faults.push(`a link that is marked wrongly: ${href}`);
    }
    if ('hacked' in window) faults.push(`done: ${window.hacked}`);
    if (document.cookie !== '') faults.push(`a cookie: ${document.cookie}`);
    const said: string[] = [];
    const scripted = document.documentElement.dataset.pending === undefined;
    for (const element of all) {
      if (/^(script|style)$/.test(element.localName) || (scripted && element.localName === 'noscript'))
        continue;
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) said.push(node.nodeValue ?? '');
      if (element instanceof HTMLTextAreaElement) said.push(element.value);
      for (const name of ['title', 'aria-label']) said.push(element.getAttribute(name) ?? '');
    }
    return { faults, text: [document.title, ...said].join('\n') };
  });

/** Looks at one page after another, and remembers what it read. */
export function reader() {
  let read = '';
  return {
    read: () => read,
    see: async (what: string, frame: Page | Frame) => {
      const { faults, text } = await look(frame);
      expect(faults, what).toEqual([]);
      read += text;
    },
  };
}
