import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect } from 'playwright/test';
import { createSite, listen } from '../../scripts/serve.mjs';
import { frozenSite } from '../sites.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

export { expect };

export type Point = { readonly x: number; readonly y: number };

/** What a flow does with a browser, whichever it is. Places are in CSS pixels of the window’s content. */
export type Session = {
  readonly goTo: (url: string) => Promise<void>;
  readonly back: () => Promise<void>;
  readonly forward: () => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Runs a function in the page. It must use nothing from outside itself. */
  readonly run: <A extends readonly unknown[], T>(what: (...args: A) => T, ...args: A) => Promise<T>;
  readonly click: (at: Point) => Promise<void>;
  readonly drag: (from: Point, to: Point) => Promise<void>;
  /** Turns the wheel one step at a place: `up` or `down`, or with Control held. */
  readonly wheel: (at: Point, direction: 'up' | 'down', control?: boolean) => Promise<void>;
  /** Types text, or presses one of these keys. */
  readonly type: (text: string) => Promise<void>;
  readonly press: (key: 'Enter' | 'Escape' | 'Tab', shift?: boolean) => Promise<void>;
  readonly screenshot: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

type Site = { readonly origin: string; readonly stop: () => Promise<void> };
type Fixtures = { readonly site: Site; readonly session: Session };

/** Each test has a browser of its own, and a server of its own that it may stop. */
export const test = base.extend<Fixtures & { engine: 'Firefox' | 'WebKit' }>({
  engine: ['Firefox', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern
  site: async ({}, use) => {
    const server: Server = createSite(frozenSite);
    await listen(server, 0);
    const stop = () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    await use({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop });
    if (server.listening) await stop();
  },
  session: async ({ engine }, use, info) => {
    const session = await (engine === 'Firefox' ? startFirefox : startWebKit)();
    await use(session);
    if (info.status !== info.expectedStatus)
      await info.attach('screenshot', { body: await session.screenshot(), contentType: 'image/png' });
    await session.close();
  },
});
