/** What the inspector is about. */
export type EditorSelection =
  | { kind: 'scene' }
  | { kind: 'layer'; id: string }
  | { kind: 'style'; id: string }
  | { kind: 'page'; id: string }
  | { kind: 'widget'; id: string }
  | null

/** A feature somebody clicked: the infobox is shown with it. */
export type PickedFeature = { layer: string; dataset: string; uid: string }
