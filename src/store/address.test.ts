import { describe, expect, test } from 'vitest';
import { windowAt } from '../../test/windowAt.ts';
import { memoryAddress, pathAddress, queryAddress, queryHref } from './address.ts';

describe('the address bar', () => {
  test.each([
    ['https://a.org/', '/', '/'],
    ['https://a.org/events/kabul/?actors=x', '/', '/events/kabul/?actors=x'],
    ['https://a.org/events/50%25/#quote', '/', '/events/50%25/'],
    ['https://a.org/x/', '/x/', '/'],
    ['https://a.org/x/?panel=claims', '/x/', '/?panel=claims'],
    ['https://a.org/x/y/events/kabul/', '/x/y/', '/events/kabul/'],
    ['https://a.org/x', '/x/', '/'],
    ['https://a.org/x?panel=claims', '/x/', '/?panel=claims'],
    ['https://a.org/xyz/events/kabul/', '/x/', '/'],
  ])('%s, the site living under %s, says %s', (url, base, link) => {
    expect(pathAddress(windowAt(url).window, base).read()).toBe(link);
  });

  test.each([
    ['/', '/', '/'],
    ['/', '/events/kabul/?actors=x', '/events/kabul/?actors=x'],
    ['/x/', '/', '/x/'],
    ['/x/', '/?panel=claims', '/x/?panel=claims'],
    ['/x/y/', '/events/a%2Fb/', '/x/y/events/a%2Fb/'],
  ])('under %s the link %s is written %s, and read again', (base, link, path) => {
    const { window, calls } = windowAt('https://a.org:8080/elsewhere?x=1');
    const address = pathAddress(window, base);
    address.write(link, 'push');
    expect(address.read()).toBe(link);
    address.write(link, 'replace');
    expect(calls).toEqual([`push ${path}`, `replace ${path}`]);
    expect(address.href(link)).toBe(path);
    expect(address.url(link)).toBe(`https://a.org:8080${path}`);
  });

  test.each([
    ['/', '/', '/articles/well/'],
    ['/', '/?actors=x', '/articles/well/?actors=x'],
    ['/x/', '/', '/x/articles/well/'],
    ['/x/', '/events/kabul/?actors=x', '/x/events/kabul/?actors=x'],
  ])(
    'of one of several articles, under %s, the link %s is written %s, and read again',
    (base, link, path) => {
      const { window, calls } = windowAt('https://a.org/elsewhere');
      const address = pathAddress(window, base, '/articles/well/');
      address.write(link, 'push');
      expect(calls).toEqual([`push ${path}`]);
      expect(address.read()).toBe(link);
      expect([address.href(link), address.url(link)]).toEqual([path, `https://a.org${path}`]);
      expect(memoryAddress(link, base, '/articles/well/').href(link)).toBe(path);
      expect(address.beyond('/')).toBe(base);
    },
  );

  test.each([
    ['?embed', '/', '/?embed'],
    ['?actors=x&embed&from=y', '/?actors=x&from=y', '/?actors=x&from=y&embed'],
    ['?embed=card&actors=x', '/?actors=x', '/?actors=x&embed=card'],
    ['?actors=x&embed=', '/?actors=x', '/?actors=x&embed'],
    ['?q=embed', '/?q=embed', null],
    ['?embedded=1', '/?embedded=1', null],
  ])(
    '%s says %s; in a frame what is written keeps how it is shown, and pushes nothing',
    (search, link, kept) => {
      const { window, calls } = windowAt(`https://a.org/${search}`);
      const address = pathAddress(window, '/');
      expect(address.read()).toBe(link);
      address.write(link, 'push');
      expect(calls).toEqual([kept ? `replace ${kept}` : `push ${link}`]);
      expect(address.read()).toBe(link);
      expect(address.url(link)).toBe(`https://a.org${link}`);
    },
  );

  test('tells of Back and Forward until it is undone', () => {
    const { window, go, listeners } = windowAt('https://a.org/');
    const address = pathAddress(window, '/');
    const heard: string[] = [];
    const undo = address.subscribe(() => heard.push(address.read()));
    go('/events/kabul/');
    address.write('/events/moscow/', 'push');
    undo();
    go('/');
    expect(heard).toEqual(['/events/kabul/']);
    expect(listeners.size).toBe(0);
  });
});

describe('a browser that takes no more links for now', () => {
  const ways = {
    'throws, as Safari': () => {
      throw new Error('SecurityError');
    },
    'says nothing, as Chromium': () => {},
  };
  /** A window whose history can be full. `wait` lets the time pass that was asked for. */
  function fullable(refuse: () => void) {
    const at = windowAt('https://a.org/');
    const waiting: (() => void)[] = [];
    let full = true;
    const { pushState, replaceState } = at.window.history;
    const unlessFull =
      (write: History['pushState']): History['pushState'] =>
      (...given) =>
        full ? refuse() : write(...given);
    Object.assign(at.window.history, {
      pushState: unlessFull(pushState),
      replaceState: unlessFull(replaceState),
    });
    Object.assign(at.window, { setTimeout: (then: () => void) => waiting.push(then) });
    return {
      ...at,
      waiting,
      wait: () => {
        for (const then of waiting.splice(0)) then();
      },
      makeRoom: () => {
        full = false;
      },
    };
  }

  test.each(Object.entries(ways))(
    '%s: the last link is written with the next one, as one step',
    (_, refuse) => {
      const { window, calls, makeRoom } = fullable(refuse);
      const address = pathAddress(window, '/');
      address.write('/events/kabul/', 'push');
      address.write('/events/kabul/?actors=x', 'replace');
      expect([calls, address.read()]).toEqual([[], '/']);
      makeRoom();
      address.write('/events/kabul/?actors=y', 'replace');
      address.write('/events/moscow/', 'replace');
      expect(calls).toEqual(['push /events/kabul/?actors=y', 'replace /events/moscow/']);
    },
  );

  test.each(Object.entries(ways))('%s: after a while it is written by itself, once', (_, refuse) => {
    const { window, calls, makeRoom, wait, waiting } = fullable(refuse);
    const address = pathAddress(window, '/');
    address.write('/events/kabul/', 'push');
    address.write('/events/moscow/', 'push');
    expect(waiting).toHaveLength(1);
    makeRoom();
    wait();
    expect([calls, waiting]).toEqual([['push /events/moscow/'], []]);
  });

  test('where it never takes one, that is not asked for on and on', () => {
    const { window, wait, waiting } = fullable(ways['throws, as Safari']);
    pathAddress(window, '/').write('/events/kabul/', 'push');
    wait();
    expect(waiting).toEqual([]);
  });

  test('what is owed is forgotten when the reader goes elsewhere', () => {
    const { window, calls, go, makeRoom, wait } = fullable(ways['throws, as Safari']);
    const address = pathAddress(window, '/');
    address.subscribe(() => {});
    address.write('/events/kabul/', 'push');
    go('/events/moscow/');
    makeRoom();
    wait();
    expect([calls, address.read()]).toEqual([[], '/events/moscow/']);
  });
});

describe('the address bar of one file', () => {
  const file = 'file:///home/a/a%20folder%20with%20a%20space/attested.html';

  test.each([
    ['/', '?', ''],
    ['/events/kabul/', '?event=kabul', '?event=kabul'],
    [
      '/events/kabul/?actors=x,y&match=all',
      '?event=kabul&actors=x,y&match=all',
      '?event=kabul&actors=x,y&match=all',
    ],
    ['/?panel=list', '?panel=list', '?panel=list'],
    ['/?q=what%3F', '?q=what%3F', '?q=what%3F'],
    ['/events/a%26b%2Fc/', '?event=a%26b%2Fc', '?event=a%26b%2Fc'],
  ])('the link %s stands as %s, and is written behind the file’s own name', (link, href, search) => {
    const { window, calls } = windowAt(`${file}?event=other#there`);
    const address = queryAddress(window, null);
    address.write(link, 'push');
    address.write(link, 'replace');
    expect(calls).toEqual([`push ${file}${search}`, `replace ${file}${search}`]);
    expect(address.read()).toBe(`/${search}`);
    expect(address.href(link)).toBe(href);
    expect(queryHref(link)).toBe(href);
    expect(address.url(link)).toBe(file + search);
  });

  test.each([
    [file, 'https://a.org/x/', 'https://a.org/x/events/kabul/?actors=x'],
    [file, null, `${file}?event=kabul&actors=x`],
    ['https://b.org/y.html', 'https://a.org/x/', 'https://b.org/y.html?event=kabul&actors=x'],
  ])('at %s, made by the site %s, others are given %s', (url, site, given) => {
    expect(queryAddress(windowAt(url).window, site).url('/events/kabul/?actors=x')).toBe(given);
  });

  test.each([
    ['https://a.org/x/', 'https://a.org/x/articles/well/?actors=x', 'https://a.org/x/events/other/'],
    [null, `${file}?actors=x`, null],
  ])(
    'of one of several articles, made by the site %s, gives its start to others, and other pages',
    (site, start, other) => {
      const address = queryAddress(windowAt(file).window, site, '/articles/well/');
      expect(address.url('/?actors=x')).toBe(start);
      expect(address.href('/?actors=x')).toBe('?actors=x');
      expect(address.beyond('/events/other/')).toBe(other);
    },
  );

  test('keeps how it is shown in a frame, and pushes nothing', () => {
    const { window, calls } = windowAt('https://a.org/y.html?event=kabul&embed=card');
    const address = queryAddress(window, null);
    expect(address.read()).toBe('/?event=kabul');
    address.write('/events/moscow/', 'push');
    address.write('/', 'push');
    expect(calls).toEqual([
      'replace https://a.org/y.html?event=moscow&embed=card',
      'replace https://a.org/y.html?embed=card',
    ]);
    expect(address.url('/events/moscow/')).toBe('https://a.org/y.html?event=moscow');
    expect(queryAddress(windowAt('https://a.org/y.html?&embed').window, null).read()).toBe('/');
  });
});

describe('an address in memory', () => {
  test('goes Back and Forward, and forgets what was ahead when something is pushed', () => {
    const address = memoryAddress('/a');
    const heard: string[] = [];
    const undo = address.subscribe(() => heard.push(address.read()));
    address.write('/b', 'push');
    address.write('/c', 'push');
    address.write('/d', 'replace');
    address.back();
    address.forward();
    address.forward(); // there is nothing
    address.back();
    address.back();
    address.back(); // nor there
    address.write('/e', 'push');
    address.forward();
    expect(heard).toEqual(['/b', '/d', '/b', '/a']);
    expect(address.read()).toBe('/e');
    undo();
    address.back();
    expect(address.read()).toBe('/a');
    expect(heard).toHaveLength(4);
  });

  test('starts at the root, and its links are as they stand', () => {
    expect(memoryAddress().read()).toBe('/');
    expect(memoryAddress().href('/events/kabul/')).toBe('/events/kabul/');
    expect(memoryAddress('/', 'https://a.org/x/').href('/?q=y')).toBe('https://a.org/x/?q=y');
  });
});
