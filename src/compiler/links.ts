import { flawOf, type TextIssue } from './plainText.ts';

const LONGEST = 2000; // characters; what all servers and browsers take

/** An address of the form `https://…`, `http://…` or `mailto:…` → why a reader should not be led there, or `null`. */
export function linkFlawOf(link: string): TextIssue | null {
  const refused = (message: string, hint: string): TextIssue => ({ message, words: link, hint });
  const flaw = flawOf(link, LONGEST);
  if (flaw) return flaw;
  if (/[\\"<>`{}|^]/.test(link))
    return refused('This URL holds a character that no URL holds', 'Copy it from the address bar.');
  const url = URL.canParse(link) ? new URL(link) : null;
  if (!url) return refused('This is not a URL', 'Copy it from the address bar.');
  // `https://bank.example@evil.example/` leads to the second.
  if (url.username || url.password)
    return refused('This URL holds a name or a password', 'Leave out what stands before the “@”.');
  return null;
}
