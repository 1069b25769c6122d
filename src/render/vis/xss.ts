/**
 * vis-timeline passes every string through the package `xss` before it becomes `innerHTML`. Nothing that is shown here is
 * markup, so nothing of a string may stay markup: stricter than the package, and 7 kB lighter.
 */
class FilterXSS {
  process = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

export default { FilterXSS };
