/**
 * What has the focus, as seen from where `node` stands: a shadow root keeps its own from its document. `null` when nothing
 * has it, be it that the element went away.
 */
export function focused(node: Node): Element | null {
  const { activeElement } = node.getRootNode() as Document | ShadowRoot;
  const active = activeElement ?? document.activeElement;
  return active === document.body ? null : active;
}
