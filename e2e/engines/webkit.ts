import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Builder, Key, Origin, type WebDriver } from 'selenium-webdriver';
import { webKitDriver } from '../../scripts/engines.mjs';
import { freePort } from '../../scripts/serve.mjs';
import type { Point, Session } from './session.ts';

const screen = '2000x1400x24';

/** WebKitGTK by WebDriver, in a window that holds nothing else. It has no headless mode, so each browser has a display of its own. */
export async function startWebKit(): Promise<Session> {
  const home = await mkdtemp(join(tmpdir(), 'attested-webkit-'));
  const { process: display, name: DISPLAY } = await startDisplay();
  const port = await freePort();
  const env = {
    ...process.env,
    ...{ DISPLAY, HOME: home, XDG_RUNTIME_DIR: home, GDK_BACKEND: 'x11' },
    ...{ LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' },
  };
  const service = spawn(webKitDriver()!, [`--port=${port}`], { env, stdio: 'ignore' });
  const driver = await connect(port);
  await driver.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
  const actions = () => driver.actions({ async: true });
  const at = ({ x, y }: Point) => ({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT });
  const keys = { Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB };

  /** A real turn of the wheel: through the driver Control would be lost. The window stands at the screen’s corner. */
  const turn = ({ x, y }: Point, button: number, control: boolean): void => {
    const move = ['mousemove', String(Math.round(x)), String(Math.round(y))];
    // The first turn after the pointer has come only tells where the wheel stands.
    const click = ['click', '--repeat', '2', String(button)];
    spawnSync('xdotool', [...move, ...(control ? ['keydown', 'ctrl', ...click, 'keyup', 'ctrl'] : click)], {
      env,
    });
  };

  return {
    goTo: (url) => driver.get(url),
    back: () => driver.navigate().back(),
    forward: () => driver.navigate().forward(),
    reload: () => driver.navigate().refresh(),
    resize: async (width, height) => {
      await driver.manage().window().setRect({ x: 0, y: 0, width, height });
      await driver.wait(
        () =>
          driver.executeScript<boolean>(
            'return innerWidth === arguments[0] && innerHeight === arguments[1]',
            width,
            height,
          ),
        15_000,
      );
    },
    run: (what, ...args) => driver.executeScript(`return (${what}).apply(null, arguments)`, ...args) as never,
    click: (point) => actions().move(at(point)).click().perform(),
    drag: (from, to) => {
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      return actions().move(at(from)).press().move(at(middle)).move(at(to)).release().perform();
    },
    wheel: async (point, direction, control = false) => turn(point, { up: 4, down: 5 }[direction], control),
    type: (text) => actions().sendKeys(text).perform(),
    press: (key, shift) => {
      const press = actions();
      if (shift) press.keyDown(Key.SHIFT);
      press.sendKeys(keys[key]);
      if (shift) press.keyUp(Key.SHIFT);
      return press.perform();
    },
    screenshot: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    close: async () => {
      await driver.quit().catch(() => {});
      for (const one of [service, display]) {
        const gone = once(one, 'exit');
        one.kill();
        await gone;
      }
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Starts a display whose number nobody else has. */
async function startDisplay(): Promise<{ process: ChildProcess; name: string }> {
  const display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(display.stdio[3]!, 'data');
  return { process: display, name: `:${String(number).trim()}` };
}

/** Connects to a driver that has just been started, once it listens. */
async function connect(port: number): Promise<WebDriver> {
  const status = `http://127.0.0.1:${port}/status`;
  while (!(await fetch(status).catch(() => null))?.ok);
  return new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({
      browserName: 'Attested',
      'webkitgtk:browserOptions': {
        binary: fileURLToPath(new URL('webkit-window.py', import.meta.url)),
        args: [],
      },
    })
    .build();
}
