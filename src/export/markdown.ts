/** Text that Markdown (CommonMark) shows as it stands. Line ends become spaces. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_{}[\]<>|~#&$!]/g, '\\$&')
    // What many readers of Markdown make links of by themselves.
    .replace(/(?<=\b(?:https?|ftp|mailto|xmpp)):|(?<=\bwww)\.|@/gi, '\\$&')
    // A list, a heading or a quotation would begin here.
    .replace(/^(\s*)([-+=:]|\d+(?=[.)]))/, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );

/** An address between the brackets of a link. */
export const markdownUrl = (url: string): string =>
  url.replace(/[\s()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
