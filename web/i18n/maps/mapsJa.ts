import { barRoom } from './rooms/barRoom.ts'
import { formRoom } from './rooms/formRoom.ts'
import { infoboxRoom } from './rooms/infoboxRoom.ts'
import { inspectorRoom } from './rooms/inspectorRoom.ts'
import { layersRoom } from './rooms/layersRoom.ts'
import { listRoom } from './rooms/listRoom.ts'
import { mapRoom } from './rooms/mapRoom.ts'
import { paintRoom } from './rooms/paintRoom.ts'
import { panelsRoom } from './rooms/panelsRoom.ts'
import { peopleRoom } from './rooms/peopleRoom.ts'
import { publishRoom } from './rooms/publishRoom.ts'
import { saveRoom } from './rooms/saveRoom.ts'
import { sceneRoom } from './rooms/sceneRoom.ts'
import { stylesRoom } from './rooms/stylesRoom.ts'
import { versionsRoom } from './rooms/versionsRoom.ts'
import { widgetsRoom } from './rooms/widgetsRoom.ts'

/** The texts of making maps: they come with its screens, so that nobody carries them who only looks. */
export const mapsJa = {
  list: listRoom.ja,
  save: saveRoom.ja,
  bar: barRoom.ja,
  people: peopleRoom.ja,
  panels: panelsRoom.ja,
  scene: sceneRoom.ja,
  layers: layersRoom.ja,
  inspector: inspectorRoom.ja,
  styles: stylesRoom.ja,
  paint: paintRoom.ja,
  form: formRoom.ja,
  infobox: infoboxRoom.ja,
  map: mapRoom.ja,
  versions: versionsRoom.ja,
  widgets: widgetsRoom.ja,
  publish: publishRoom.ja,
}

export type MapTexts = typeof mapsJa
