import type { MapTexts } from './mapsJa.ts'
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

export const mapsEn: MapTexts = {
  list: listRoom.en,
  save: saveRoom.en,
  bar: barRoom.en,
  people: peopleRoom.en,
  panels: panelsRoom.en,
  scene: sceneRoom.en,
  layers: layersRoom.en,
  inspector: inspectorRoom.en,
  styles: stylesRoom.en,
  paint: paintRoom.en,
  form: formRoom.en,
  infobox: infoboxRoom.en,
  map: mapRoom.en,
  versions: versionsRoom.en,
  widgets: widgetsRoom.en,
  publish: publishRoom.en,
}
