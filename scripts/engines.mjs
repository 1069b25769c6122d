/** The other engines in which the main flows are walked: where they stand, and Debian’s packages of them. */
import { spawnSync } from 'node:child_process';
import { findCommand, installDebian } from './browser.mjs';

export const firefoxPath = () => process.env.ATTESTED_FIREFOX ?? findCommand('firefox-esr', 'firefox');

export const webKitDriver = () => findCommand('WebKitWebDriver');

/** Whether Python finds the library that shows WebKitGTK in a window. */
const hasWindow = () =>
  spawnSync('/usr/bin/python3', ['-c', 'import gi; gi.require_version("WebKit2", "4.1")']).status === 0;

const engines = [
  { name: 'Firefox', isThere: () => firefoxPath() !== undefined, packages: ['firefox-esr'] },
  {
    name: 'WebKit',
    isThere: () =>
      ['WebKitWebDriver', 'Xvfb', 'xdotool'].every((command) => findCommand(command)) && hasWindow(),
    packages: ['webkit2gtk-driver', 'xvfb', 'xdotool', 'python3-gi', 'gir1.2-webkit2-4.1'],
  },
];

/** The engines that stand on this machine. */
export const enginesThere = () => engines.filter(({ isThere }) => isThere()).map(({ name }) => name);

/** Installs what is missing where that can be done, and says in one line what is still missing. */
export function ensureEngines() {
  for (const { name, isThere, packages } of engines)
    if (!isThere() && !(installDebian(packages) && isThere()))
      console.log(`${name} is missing, so its flows are not run: install ${packages.join(', ')}.`);
}

/** Makes sure of nginx where that can be done, and says in one line where it is missing. @returns {boolean} whether it is there */
export function ensureNginx() {
  const isThere = () => findCommand('nginx') !== undefined;
  if (isThere() || (installDebian(['nginx-light']) && isThere())) return true;
  console.log('nginx is missing, so deploy/nginx.conf is not tried: install nginx.');
  return false;
}
