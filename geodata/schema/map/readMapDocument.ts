import { mapMigrations } from '#geodata/schema/migrations/mapMigrations.ts'
import { migrate } from '#geodata/schema/migrations/migrate.ts'
import type { UserError } from '#geodata/schema/problem.ts'
import { MAP_SCHEMA, type MapDocument } from './mapDocument.ts'
import { readBlock } from './read/readBlock.ts'
import { readEntities } from './read/readEntities.ts'
import { LONGEST_TITLE, readLayer } from './read/readLayer.ts'
import { readPage, readStoryBlock } from './read/readPage.ts'
import { makeComplaints } from './read/readProblems.ts'
import { readScene } from './read/readScene.ts'
import { readStyle } from './read/readStyle.ts'
import { readWidget, readWidgetArea } from './read/readWidget.ts'
import { tieReferences } from './read/tieReferences.ts'
import { asRecord, valuesOf } from './read/valuesOf.ts'

const LONGEST_DESCRIPTION = 5000

/**
 * A map document out of plain data of any origin. Never throws: what is absent gets its default, what is broken is left out or
 * set right and told of. Reading what it gave gives the same again.
 */
export const readMapDocument = (saved: unknown): { document: MapDocument; problems: UserError[] } => {
  const { problems, complain } = makeComplaints()
  const record = asRecord(saved)
  if (!record) complain('', 'wrong')
  const { plain, newer } = migrate(record ?? {}, mapMigrations)
  if (newer) complain('schema', 'newer')
  const values = valuesOf(plain, '', complain)
  const about = values.inside('about')
  const document: MapDocument = {
    schema: MAP_SCHEMA,
    about: {
      title: about.text('title', '', LONGEST_TITLE),
      description: about.text('description', '', LONGEST_DESCRIPTION),
    },
    scene: readScene(values.inside('scene'), complain),
    layers: readEntities(plain.layers, 'layers', complain, (entity, own) => readLayer(entity, own, complain)),
    styles: readEntities(plain.styles, 'styles', complain, (entity, own) => readStyle(entity, own, complain)),
    infobox: readEntities(plain.infobox, 'infobox', complain, (entity, own) =>
      readBlock(entity, own, complain),
    ),
    pages: readEntities(plain.pages, 'pages', complain, (entity, own) => readPage(entity, own, complain)),
    storyBlocks: readEntities(plain.storyBlocks, 'storyBlocks', complain, (entity, own) =>
      readStoryBlock(entity, own, complain),
    ),
    widgets: readEntities(plain.widgets, 'widgets', complain, (entity, own) =>
      readWidget(entity, own, complain),
    ),
    areas: readEntities(plain.areas, 'areas', complain, readWidgetArea),
  }
  return { document: tieReferences(document, complain), problems }
}
