const ja = {
  label: '編集中の地図',
  legend: '凡例',
  zoomIn: '拡大',
  zoomOut: '縮小',
}

const en: typeof ja = {
  label: 'The map being edited',
  legend: 'Legend',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
}

/** The words of the map being edited. */
export const mapRoom = { ja, en }
