/** Pictures of screens and panels that are opened later: fetched when the first of them is shown. Drawn like `firstIcons`. */
export const laterIcons = {
  clock: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16zM12 8v4.4l3 1.8',
  play: 'M8 5.5v13l10.5-6.5L8 5.5z',
  pause: 'M8.5 6v12M15.5 6v12',
  chevronLeft: 'M14.5 6l-6 6 6 6',
  chevronRight: 'M9.5 6l6 6-6 6',
  arrowUp: 'M12 19V5M6.5 10.5 12 5l5.5 5.5',
  arrowDown: 'M12 5v14M6.5 13.5 12 19l5.5-5.5',
  sort: 'M7.5 9.5 12 5l4.5 4.5M7.5 14.5 12 19l4.5-4.5',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  target:
    'M12 5.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM12 11.4a.6.6 0 1 0 0 1.2a.6.6 0 1 0 0-1.2zM12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3',
  more: 'M12 5.5h.01M12 12h.01M12 18.5h.01',
  undo: 'M8.5 5 4.5 9l4 4M4.5 9h9.5a5 5 0 0 1 0 10H9',
  redo: 'M15.5 5l4 4-4 4M19.5 9H10a5 5 0 0 0 0 10h5',
  trash: 'M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.5 10.5v5.5M13.5 10.5v5.5',
  copy: 'M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4',
  folder: 'M4 6.5h5.5l2 2.5H20v9.5H4z',
  cloudOff: 'M7 18.5h10a4 4 0 0 0 1.6-7.7A6 6 0 0 0 8 8.2M6.4 10.8A4 4 0 0 0 7 18.5M4.5 4.5l15 15',
  drag: 'M9 6.5h.01M15 6.5h.01M9 12h.01M15 12h.01M9 17.5h.01M15 17.5h.01',
  download: 'M12 4.5v10.5M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14',
} as const
