import { templateOf } from './mapPlan.ts'
import { cameras, fields, idleFacilities, municipalities, note, region } from './planParts.ts'

/** 交通のこまりごと: where few buses come, and where nobody can know. */
export const transportTroubles = templateOf(
  'transport-troubles',
  {
    ja: 'バスの少ない所、時刻の分からない所を見つけます。',
    en: 'Find where few buses come and where no times are known.',
  },
  {
    title: { ja: '交通のこまりごとマップ', en: 'Getting about' },
    description: {
      ja: 'JRバスの停留所を平日の本数で色分けしています。豊北のバス停は時刻表が公開されていないため、本数は不明です。',
      en: 'JR bus stops coloured by their weekday departures. For the bus stops of Houhoku no timetable is published, so theirs are unknown.',
    },
    camera: cameras.buses,
    groups: [
      {
        title: { ja: 'バスと鉄道', en: 'Buses and trains' },
        layers: [
          { source: 'live_buses' },
          { source: 'stations' },
          {
            source: 'jrbus_stops',
            title: { ja: 'JRバス停留所（平日の本数）', en: 'JR bus stops (weekday departures)' },
            style: {
              title: { ja: '平日の本数', en: 'Weekday departures' },
              color: {
                by: 'classes',
                field: 'weekday_departures',
                method: 'own',
                bounds: [1, 15, 30, 60],
                ramp: 'greens',
                reversed: false,
              },
              size: { by: 'one', pixels: 10 },
            },
            blocks: [
              fields(
                'lines',
                'weekday_departures',
                'saturday_departures',
                'first_departure',
                'last_departure',
              ),
              {
                kind: 'chart',
                settings: {
                  shows: 'among',
                  field: 'weekday_departures',
                  title: { ja: 'ほかの停留所と比べた本数', en: 'Departures among all stops' },
                },
              },
            ],
          },
          {
            source: 'houhoku_bus_stops',
            title: { ja: '豊北のバス停（時刻表は非公開）', en: 'Houhoku bus stops (no timetable published)' },
            blocks: [
              fields('operator', 'timetable'),
              note(
                '本数は分かりません。少ないという意味ではありません。',
                'How many buses come is not known; that does not mean few.',
              ),
            ],
          },
          { source: 'jrbus_routes' },
          { source: 'ferries' },
          { source: 'railways' },
        ],
      },
      {
        title: { ja: '行きたい所', en: 'Where one wants to go' },
        layers: [
          { ...idleFacilities, visible: false },
          { source: 'venues', visible: false },
        ],
      },
      { title: region, layers: [{ source: 'population_towns', visible: false }, municipalities] },
    ],
  },
)
