import { createSignal, onCleanup, onMount } from 'solid-js'
import { takePicture } from '#web/map/takePicture.ts'
import { layOnPaper } from '#web/ui/colorScheme.ts'
import { saveFile } from '#web/ui/saveFile.ts'
import type { PrintPlan } from './createPrintPlan.ts'
import { takeSheets } from './takeSheets.ts'

/** A sheet with its picture, ready for the printer. */
type DrawnSheet = { sheet: number } & ({ address: string } | { canvas: HTMLCanvasElement })

type Stage = {
  plan: PrintPlan
  isComplete: () => boolean
  wantsLive: () => boolean
  /** Resolves when the pictures on the sheets can be seen. */
  whenShown: () => Promise<void>
}

/** The pictures of a map for paper: drawn when they are asked for, forgotten when something has changed. */
export const createPrinting = () => {
  const [drawn, setDrawn] = createSignal<DrawnSheet[]>([])
  const [work, setWork] = createSignal<{ done: number; of: number } | 'failed' | null>(null)

  const forget = (): void => {
    for (const each of drawn()) if ('address' in each) URL.revokeObjectURL(each.address)
    if (drawn().length > 0) setDrawn([])
  }
  const take = async ({ plan, isComplete, wantsLive }: Stage, sheets: number[]): Promise<Blob[]> => {
    const made = plan.kyosoMap()
    if (!made) return []
    const centres = sheets.flatMap((sheet) => plan.centres().slice(sheet, sheet + 1))
    setWork({ done: 0, of: centres.length })
    try {
      const pictures = await takeSheets({
        made,
        centres,
        isComplete,
        wantsLive: wantsLive(),
        onDone: (done) => setWork({ done, of: centres.length }),
      })
      setWork(null)
      return pictures
    } catch (cause) {
      console.error(cause)
      setWork('failed')
      return []
    }
  }
  /** Everything is light, and the page's own print command finds something to print. */
  const onPaper = (stage: Stage): void => {
    const leavePaper = layOnPaper()
    document.documentElement.classList.add('printing-map')
    const asItStands = (): void => {
      const made = stage.plan.kyosoMap()
      if (drawn().length > 0 || !made) return
      // a canvas, and no image that would have to be read first: a page about to be printed waits for nobody
      setDrawn([{ sheet: stage.plan.sheet(), canvas: takePicture(made.map).canvas }])
    }
    addEventListener('beforeprint', asItStands)
    onCleanup(() => {
      removeEventListener('beforeprint', asItStands)
      document.documentElement.classList.remove('printing-map')
      leavePaper()
      forget()
    })
  }
  return {
    drawn,
    work,
    forget,
    prepare: (stage: Stage): void => {
      onMount(() => onPaper(stage))
    },
    printAll: async (stage: Stage): Promise<void> => {
      forget()
      const pictures = await take(stage, [...stage.plan.centres().keys()])
      if (pictures.length === 0) return
      setDrawn(pictures.map((picture, sheet) => ({ sheet, address: URL.createObjectURL(picture) })))
      await stage.whenShown()
      const before = document.title
      document.title = stage.plan.settings.title || before
      print()
      document.title = before
    },
    /** The sheet that is looked at, its map alone. */
    save: async (stage: Stage): Promise<void> => {
      const [picture] = await take(stage, [stage.plan.sheet()])
      if (picture) saveFile(picture, `${stage.plan.settings.title || 'map'}.png`)
    },
  }
}
