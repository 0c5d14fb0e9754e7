import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  on,
  onCleanup,
  onMount,
  Show,
} from 'solid-js'
import { language, localized, texts } from '#web/i18n/language.ts'
import { pictureTexts } from '#web/i18n/panels/pictureTexts.ts'
import { LegendSymbol } from '#web/map/LegendSymbol.tsx'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { SheetMarks } from '#web/map/sheet/SheetMarks.tsx'
import { type MapPicture, takePicture } from '#web/map/takePicture.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { useView } from '#web/project/viewStore.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { drawSheet } from './drawSheet.ts'
import { legendEntries } from './legendEntries.ts'
import './PictureDialog.css'

type PictureDialogProps = { map: KyosoMap; open: boolean; onClose: () => void }

const offerFile = (file: Blob, name: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/**
 * The map as a sheet of paper: with its title, legend, scale bar, north arrow and credits, to be saved as a picture or printed. It
 * stands ready while it is closed, because the browser's own print command asks nobody.
 */
export const PictureDialog = (props: PictureDialogProps) => {
  const { view } = useView()
  const datasets = useDatasets()
  const [name, setName] = createSignal('')
  const [picture, setPicture] = createSignal<MapPicture>()
  const headingId = createUniqueId()
  let dialog!: HTMLDialogElement
  let paper!: HTMLCanvasElement
  let legend!: HTMLUListElement
  let marks: SVGSVGElement | undefined

  const entries = createMemo(() => legendEntries(view, datasets.find))
  const title = (): string => name().trim() || localized(pictureTexts).defaultName
  const date = (): string => new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(new Date())
  const credits = createMemo((): string => {
    const all = [...(picture()?.credits ?? []), ...entries().map(({ credit }) => credit)].filter(Boolean)
    return `${localized(pictureTexts).credit}: ${[...new Set(all)].join(' / ')}`
  })

  const take = (): void => {
    const taken = takePicture(props.map.map)
    paper.width = taken.canvas.width
    paper.height = taken.canvas.height
    paper.getContext('2d')?.drawImage(taken.canvas, 0, 0)
    setPicture(taken)
  }
  onMount(() => {
    addEventListener('beforeprint', take)
    onCleanup(() => removeEventListener('beforeprint', take))
  })
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return
        take()
        dialog.showModal()
      },
    ),
  )

  const save = async (): Promise<void> => {
    const taken = picture()
    if (!taken || !marks) return
    const symbols = [...legend.querySelectorAll('svg')]
    const sheet = await drawSheet({
      picture: taken,
      marks,
      title: title(),
      date: date(),
      legend: entries().flatMap((entry, index) => {
        const symbol = symbols[index]
        return symbol ? [{ symbol, title: entry.title }] : []
      }),
      credits: credits(),
    })
    const file = await new Promise<Blob | null>((resolve) => sheet.toBlob(resolve, 'image/png'))
    if (!file) throw new Error('PictureDialog: expected a PNG of the sheet, got none')
    offerFile(file, `${title()}.png`)
  }

  return (
    <dialog ref={dialog} class="picture-dialog" aria-labelledby={headingId} onClose={() => props.onClose()}>
      <div class="picture-acts">
        <h2 id={headingId}>{localized(pictureTexts).title}</h2>
        <IconButton icon="close" label={texts().close} onClick={() => dialog.close()} />
        <label class="picture-name">
          <span>{localized(pictureTexts).name}</span>
          <input
            class="text-input"
            value={name()}
            placeholder={localized(pictureTexts).defaultName}
            maxlength="60"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="button" class="button primary" onClick={() => void save()}>
          <Icon name="download" size={18} />
          {localized(pictureTexts).save}
        </button>
        <button type="button" class="button" onClick={() => print()}>
          {localized(pictureTexts).print}
        </button>
      </div>
      <article class="picture-sheet" aria-label={title()}>
        <div class="sheet-head">
          <p class="sheet-title">{title()}</p>
          <p>{date()}</p>
        </div>
        <figure class="sheet-map">
          <canvas ref={paper} role="img" aria-label={texts().map.label} />
          <Show when={picture()}>
            {(taken) => (
              <SheetMarks
                picture={taken()}
                ref={(element) => {
                  marks = element
                }}
              />
            )}
          </Show>
        </figure>
        <ul class="sheet-legend" aria-label={localized(pictureTexts).legend} ref={legend}>
          <For each={entries()}>
            {(entry) => (
              <li>
                <LegendSymbol look={entry.look} size={20} />
                {entry.title}
              </li>
            )}
          </For>
        </ul>
        <p class="sheet-credits">{credits()}</p>
      </article>
    </dialog>
  )
}
