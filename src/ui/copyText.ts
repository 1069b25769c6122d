/** Puts a text on the clipboard; `false` where there is none (the page is not served securely) or the browser refuses. */
export const copyText = async (text: string): Promise<boolean> =>
  navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  ) ?? false;
