import { Show } from 'solid-js'
import { language, localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { Icon } from '#web/ui/Icon.tsx'

/** Where the work is safe: on the server since when, on its way, or on this device only. */
export const SaveBadge = () => {
  const map = useMap()
  const words = (): string => {
    const save = map.save()
    switch (save.kind) {
      case 'saved':
        return save.at
          ? mapTexts().save.savedAt(
              save.at.toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit', hour12: false }),
            )
          : mapTexts().save.saved
      case 'saving':
        return mapTexts().save.saving
      case 'waiting':
        return mapTexts().save.waiting(save.count)
      case 'offline':
        return mapTexts().save.offline
      case 'refused':
        return `${mapTexts().save.refused}: ${localized(save.sentence)}`
    }
  }
  const help = (): string => {
    const save = map.save()
    if (save.kind === 'waiting') return mapTexts().save.waitingHelp(save.count)
    return save.kind === 'offline' ? mapTexts().save.offlineHelp : words()
  }
  return (
    <span
      class={`save-badge ${map.save().kind} tabular`}
      role="status"
      title={help()}
      data-save={map.save().kind}
    >
      <Show when={map.save().kind !== 'saved' && map.save().kind !== 'saving'}>
        <Icon name="cloudOff" size={16} />
      </Show>
      {words()}
    </span>
  )
}
