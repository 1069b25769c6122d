/** Whether text is selected, as seen from where `node` stands: of a shadow root’s a browser tells only when asked for it. */
export function selectsText(node: Node): boolean {
  const selection = getSelection();
  const root = node.getRootNode();
  // Where it is missing, the browser tells of all.
  const ranges = selection?.getComposedRanges?.({ shadowRoots: root instanceof ShadowRoot ? [root] : [] });
  return (ranges?.[0]?.collapsed ?? selection?.isCollapsed) === false;
}
