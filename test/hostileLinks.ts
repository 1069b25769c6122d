/** What a link may say that means no good, as it stands in a path or in a query. */
const payloads: readonly string[] = [
  // Markup, and scripts
  '<script>alert(1)</script>',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '%253Cscript%253E',
  '"onmouseover="alert(1)',
  "'-alert(1)-'",
  '</title><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'data:text%2Fhtml,<b>x',
  '{{constructor.constructor("alert(1)")()}}',
  '$%7balert(1)%7d',
  // Words that would look like ours
  'Your%20session%20has%20ended.%20Log%20in%20at%20evil.example',
  '%E2%80%9D.%20This%20site%20has%20moved%20to%20evil.example.%20%E2%80%9C',
  'x%22.%20Call%20+1%20234%20to%20read%20on',
  'No%20entry%20passes%20the%20filters%0A%0ADownload%20the%20viewer',
  'https://evil.example/',
  '//evil.example/',
  '@evil.example',
  // What cannot be seen, turns, or towers
  '%E2%80%AEnoitcele',
  '%E2%81%A6a%E2%81%A9%E2%81%A9b',
  '%E2%80%8B%E2%80%8C%E2%80%8D%EF%BB%BF',
  '%C2%AD',
  `Z${'%CC%B5'.repeat(200)}`,
  '%F3%A0%81%81',
  '%EF%B7%BD'.repeat(50),
  'كابل',
  // What is no text
  '%',
  '%%%',
  '%0',
  '%zz',
  '%ff%fe',
  '%C0%AE%C0%AE',
  '%E0%A4%A',
  '%ED%A0%80',
  '%u0041',
  '%00',
  'a%00b',
  '%0D%0ASet-Cookie:x=1',
  '%7F',
  '\ud800',
  // Ways, and names that objects have
  '..%2F..%2Fetc%2Fpasswd',
  '..%5C..%5Cwindows',
  '%2e%2e',
  '.',
  '%2F',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '[object Object]',
  // Numbers, and much of anything
  '-1',
  'NaN',
  '1e999',
  '9'.repeat(400),
  'x'.repeat(1_000),
  ','.repeat(1_000),
  'kabul-'.repeat(200),
];

/** Where it may stand: in the path, and in the query. */
const places: readonly ((payload: string) => string)[] = [
  (payload) => `/events/${payload}/`,
  (payload) => `/?event=${payload}`,
  (payload) => `/events/kabul-2021/?q=${payload}&actors=${payload}`,
  (payload) =>
    `/?from=${payload}&to=${payload}&panel=${payload}&match=${payload}&order=${payload}&kind=${payload}`,
];

/** Links that are broken as a whole. */
const wholes: readonly string[] = [
  '/nothing/',
  '/events/',
  '/events',
  '/events/kabul-2021/more/',
  '/EVENTS/kabul-2021/',
  '/events/Kabul-2021/',
  '/events/kabul-2021%2F',
  '/events//kabul-2021/',
  '/.git/config',
  '/wp-login.php?redirect_to=https://evil.example/',
  '/index.php?s=/Index/\\think\\app/invokefunction',
  '/?embed=<script>',
  '/nothing/?embed',
  '/events/kabul-2021/?embed=card&embed=card&embed',
  '/?event=kabul-2021&event=moscow-summit-2022&event=',
  '/events/kabul-2021/?event=moscow-summit-2022',
  '/?q=a&q=b&q=c',
  '/?actors=taliban&actors=russia',
  '/?actors=taliban,taliban,taliban,,,,',
  '/?from=99999999-01-01&to=99999999-12-31',
  '/?from=-9999-01-01&to=9999-12-31',
  '/?from=9999-12-31&to=-9999-01-01',
  '/?from=2022-02-30&to=2022-13-45',
  '/?from=0000-00-00&to=0000-00-00',
  '/?from=1996-01-01&to=1996-01-01',
  '/?from=275760-09-13&to=275760-09-14',
  '/?&&&&====&&?',
  '/??????',
  '/?q',
  '/?=kabul',
  '/?%71=kabul',
  '/#<script>alert(1)</script>',
  '/#/events/kabul-2021/',
  '/#:~:text=%FF',
  '/events/kabul-2021/#__proto__',
  `/#${'x'.repeat(100_000)}`,
  `/?q=${'%20'.repeat(2_000)}x`,
  `/?${'a=b&'.repeat(2_000)}`,
  '/?__proto__[polluted]=1&constructor[prototype][polluted]=1',
  '/?toString=1&valueOf=2',
];

const at = (place: (typeof places)[number]) => payloads.map((payload) => place(payload));

/** Those that are loaded as pages, of which a server makes something too: every other payload in a path, and the broken ones. */
export const served: readonly string[] = [...at(places[0]!).filter((_, i) => i % 2 === 0), ...wholes];

/** Every payload at every place, and the others. */
export const hostileLinks: readonly string[] = [...places.flatMap(at), ...wholes];

/** Where no server stands between: in a page that is one file, and in the page’s own hands. */
export const farTooLong: readonly string[] = [
  `/events/${'x'.repeat(100_000)}/`,
  `/?event=${'kabul-'.repeat(20_000)}`,
  `/?q=${'%F0%9F%98%80'.repeat(10_000)}`,
  `/?q=${'%22a%20'.repeat(20_000)}`,
  `/?actors=${'taliban,'.repeat(15_000)}`,
  `/?${'q=a&'.repeat(25_000)}`,
];
