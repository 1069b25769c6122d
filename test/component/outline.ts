import { cdp } from 'vitest/browser';

type AxValue = { readonly value?: unknown };
type AxNode = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly childIds?: readonly string[];
};
type Frame = {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: Frame[];
};

/** What is no line of its own: it is read as part of what stands around it. */
const unread = new Set([
  ...['RootWebArea', 'generic', 'none', 'StaticText', 'InlineTextBox', 'listitem', 'ListMarker', 'paragraph'],
  ...['image', 'img', 'DescriptionList', 'definition', 'term', 'LineBreak', 'LabelText', 'mark', 'emphasis'],
  ...['sectionheader', 'Legend'],
]);

/**
 * What a screen reader finds from top to bottom, one line each: role and name of the landmarks, groups, headings, links and
 * fields, as the browser tells assistive technology. Lists and groups without a name are no lines.
 */
export async function outline(): Promise<string[]> {
  const send = (method: string, params = {}) =>
    cdp().send(method as never, params as never) as Promise<never>;
  const { frameTree } = (await send('Page.getFrameTree')) as { frameTree: Frame };
  const frames = (tree: Frame): Frame[] => [tree, ...(tree.childFrames ?? []).flatMap(frames)];
  const own = frames(frameTree).find(({ frame }) => frame.url === location.href)!;
  const { nodes } = (await send('Accessibility.getFullAXTree', { frameId: own.frame.id })) as {
    nodes: AxNode[];
  };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = ({ ignored, role, name, childIds = [] }: AxNode): string[] => {
    const [kind, words] = [
      String(role?.value),
      String(name?.value ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    ];
    const silent = ignored || unread.has(kind) || ((kind === 'list' || kind === 'group') && words === '');
    const below = childIds.flatMap((id) => (byId.has(id) ? read(byId.get(id)!) : []));
    const line = kind === 'DisclosureTriangle' ? 'disclosure' : kind;
    return silent ? below : [`${line} ${words}`.trim(), ...below];
  };
  return nodes[0] ? read(nodes[0]) : [];
}
