import { escapeMarkup } from '../../model/markup.ts';
import { type Frame, frameHref } from '../../store/address.ts';

type Framed = {
  /** The whole page, as an absolute address. */
  readonly href: string;
  readonly title: string;
  readonly frame: Frame;
  /** In CSS pixels, until the frame says how high it is. */
  readonly height: number;
};

/** HTML for somebody’s page. Copying is what a frame of another origin must be allowed to do. */
export const frameCode = ({ href, title, frame, height }: Framed): string =>
  `<iframe src="${escapeMarkup(frameHref(href, frame))}" title="${escapeMarkup(title)}" width="100%" height="${height}" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>`;

/** For the page around it, once for all of its frames: each gets the height that it asks for, and no other window is heard. */
export const heightCode = `<script>
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'attested:height') return;
    for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) frame.height = data.height;
  });
</script>`;
