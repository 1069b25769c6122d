export type AttestedOptions = {
  /** The dataset itself, as `dataset.json` has it. Without it, it is fetched. */
  readonly dataset?: object | undefined;
  /** Where the dataset is. Default: `dataset.json` beside this module. */
  readonly datasetUrl?: string | URL | undefined;
  /** Which of several articles of the site, by its id. Default: the first. */
  readonly article?: string | undefined;
  /** Where the references and what was left out are, fetched when a reader asks. Default: `background.json` beside the dataset. */
  readonly backgroundUrl?: string | URL | undefined;
  /** The whole site, with a slash at its end: “Copy link” and starting points lead there. Default: the folder above this module’s. */
  readonly siteUrl?: string | URL | undefined;
  /** What it opens with, as a link of that site: `/events/<id>/?actors=<id>,<id>&from=2021-08-01&to=2022-03-31`. Default: `/`. */
  readonly view?: string | undefined;
};

/**
 * Shows a timeline inside `element`, as high as the element is (640 px where it has no height). Nothing of it gets out:
 * styles, keys, history, title; nothing of the page gets in. What cannot be loaded is said in its place.
 * `destroy` takes it away.
 */
export declare function mountAttested(
  element: HTMLElement,
  options?: AttestedOptions,
): { readonly destroy: () => void };
