/** The whole of it as one page that needs no network; only the site's own pages know where that is. */
export function OneFile() {
  const address = document.querySelector<HTMLLinkElement>('link#one-file')?.href;
  if (!address) return null;
  return (
    <li>
      <a className="do" href={address} download>
        One file (HTML)
      </a>
      <p>All entries, the article and the timeline as a page that opens from a disk, without a network.</p>
    </li>
  );
}
