/** As in editor.css and draw.css: the share of a phone that the form of a feature covers, and the height of the board's foot. */
const FORM_SHARE = 0.6
const BOARD = 190

/** Pixels of a wide screen that the form covers at the right of the map. */
export const FORM_WIDTH = 440

/** Room that a mark needs above an edge. */
const MARK = 24

/** Pixels of the map under what lies at its foot while drawing on a phone: the board, or the form. */
export const drawingPadding = (height: number, form: boolean): number =>
  form ? height * FORM_SHARE + MARK : BOARD
