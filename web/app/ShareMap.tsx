import type { ComponentProps } from 'solid-js'
import { QrCode } from '#web/features/reader/QrCode.tsx'
import { ShareDialog } from '#web/features/share/ShareDialog.tsx'

/** Sharing a map, with its links as codes to scan. */
export const ShareMap = (props: Omit<ComponentProps<typeof ShareDialog>, 'qr'>) => (
  <ShareDialog {...props} qr={(address, label) => <QrCode text={address} label={label} />} />
)
