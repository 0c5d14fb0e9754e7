import { For, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import type { Field, FieldType } from '#geodata/schema/field.ts'
import type { Camera } from '#geodata/schema/map/scene.ts'
import type { Property, PropertySchema } from '#geodata/schema/properties.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { Json, Settings } from '#geodata/schema/settings.ts'
import { isWebAddress } from '#geodata/schema/webAddress.ts'
import { localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { storyTexts } from '#web/i18n/maps/storyTexts.ts'
import { AssetPicker, type AssetRoom } from './AssetPicker.tsx'
import { CameraPicker, type SeenMap } from './CameraPicker.tsx'
import { Choice } from './Choice.tsx'
import { FieldPicker } from './FieldPicker.tsx'
import { FieldRow } from './FieldRow.tsx'
import { FieldsPicker } from './FieldsPicker.tsx'
import { LayerPicker } from './LayerPicker.tsx'
import { LayersPicker } from './LayersPicker.tsx'
import { NumberInput } from './NumberInput.tsx'
import { PaintPicker } from './PaintPicker.tsx'
import { RampPicker } from './RampPicker.tsx'
import { SwitchInput } from './SwitchInput.tsx'
import { TextField } from './TextField.tsx'
import './propertyForm.css'

const IconPicker = lazy(() => import('./IconPicker.tsx').then((module) => ({ default: module.IconPicker })))

type PropertyFormProps = {
  schema: PropertySchema
  values: Settings
  /** Of the data that the settings are about. */
  fields?: readonly Field[]
  assets?: AssetRoom
  /** Of the map, those that a setting may name. */
  layers?: (of: 'rows' | 'drawn') => { value: string; title: string }[]
  /** Of the map's story, those that a setting may name. */
  pages?: () => { value: string; title: string }[]
  /** The map that a setting may take a view of. */
  view?: SeenMap
  /** One setting has a new value; `values` are all of them. */
  onChange: (values: Settings, name: string) => void
}

/** How many classes a ramp is shown with where nothing says how many it will have. */
const RAMP_STEPS = 7

const narrowed = <K extends Property['kind']>(
  property: Property,
  kind: K,
): Extract<Property, { kind: K }> | undefined => {
  const is = (each: Property): each is Extract<Property, { kind: K }> => each.kind === kind
  return is(property) ? property : undefined
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
const textsOf = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

/** The view that a setting holds, as its schema reads it. */
const cameraIn = ({ name, title }: Property, value: Json | undefined): Camera | null =>
  readSettings([{ name, title, kind: 'camera', fallback: null }], { [name]: value ?? null })[name] ?? null

/** The form of any property schema: a kind of thing that brings a schema has its form by that. */
export const PropertyForm = (props: PropertyFormProps) => {
  const values = (): Settings => readSettings(props.schema, props.values)
  const isShown = ({ shownIf }: Property): boolean =>
    !shownIf || shownIf.is.some((each) => each === values()[shownIf.name])
  const set = (name: string, value: Json): void => props.onChange({ ...values(), [name]: value }, name)
  const fieldsOf = (types: readonly FieldType[] | undefined): readonly Field[] =>
    (props.fields ?? []).filter((field) => !field.hidden && (!types || types.includes(field.type)))

  const control = (property: Property) => {
    const title = () => localized(property.title)
    const help = () => property.help && localized(property.help)
    const value = () => values()[property.name]
    const put = (next: Json): void => set(property.name, next)
    return (
      <Switch>
        <Match when={narrowed(property, 'text')}>
          {(text) => (
            <TextField
              title={title()}
              help={help()}
              value={textOf(value())}
              longest={text().longest}
              lines={text().lines}
              fields={text().takesFields ? fieldsOf(undefined) : undefined}
              onChange={put}
            />
          )}
        </Match>
        <Match when={narrowed(property, 'number')}>
          {(number) => (
            <NumberInput
              title={title()}
              help={help()}
              value={Number(value())}
              min={number().min}
              max={number().max}
              step={number().step}
              unit={localized(number().unit ?? { ja: '', en: '' })}
              slider={number().slider}
              onChange={put}
            />
          )}
        </Match>
        <Match when={property.kind === 'switch'}>
          <SwitchInput title={title()} help={help()} value={value() === true} onChange={put} />
        </Match>
        <Match when={narrowed(property, 'choice')}>
          {(choice) => (
            <Choice
              title={title()}
              help={help()}
              value={textOf(value())}
              choices={choice().choices.map((each) => ({ value: each.value, title: localized(each.title) }))}
              onChange={put}
            />
          )}
        </Match>
        <Match when={property.kind === 'paint'}>
          <div class="field-row paint-row">
            <span>{title()}</span>
            <PaintPicker label={title()} value={textOf(value())} onChange={put} />
          </div>
        </Match>
        <Match when={property.kind === 'ramp'}>
          <RampPicker
            title={title()}
            value={textOf(value())}
            classes={RAMP_STEPS}
            reversed={false}
            onChange={put}
          />
        </Match>
        <Match when={narrowed(property, 'field')}>
          {(field) => (
            <FieldPicker
              title={title()}
              help={help()}
              value={textOf(value())}
              fields={fieldsOf(field().types)}
              onChange={put}
            />
          )}
        </Match>
        <Match when={narrowed(property, 'fields')}>
          {(field) => (
            <FieldsPicker
              title={title()}
              help={help()}
              value={textsOf(value())}
              fields={fieldsOf(field().types)}
              onChange={put}
            />
          )}
        </Match>
        <Match when={property.kind === 'link'}>
          <LinkInput title={title()} help={help()} value={textOf(value())} onChange={put} />
        </Match>
        <Match when={property.kind === 'asset' && props.assets}>
          {(room) => (
            <AssetPicker
              title={title()}
              help={help()}
              value={textOf(value()) ? [textOf(value())] : []}
              many={false}
              room={room()}
              onChange={([first]) => put(first ?? '')}
            />
          )}
        </Match>
        <Match when={narrowed(property, 'layer')}>
          {(layer) => (
            <LayerPicker
              title={title()}
              help={help()}
              value={textOf(value())}
              layers={props.layers?.(layer().of) ?? []}
              onChange={put}
            />
          )}
        </Match>
        <Match when={property.kind === 'icon'}>
          <Suspense>
            <IconPicker title={title()} help={help()} value={textOf(value())} onChange={put} />
          </Suspense>
        </Match>
        <Match when={property.kind === 'layers'}>
          <LayersPicker
            title={title()}
            help={help()}
            value={textsOf(value())}
            layers={props.layers?.('drawn') ?? []}
            onChange={put}
          />
        </Match>
        <Match when={property.kind === 'page'}>
          <LayerPicker
            title={title()}
            help={help()}
            value={textOf(value())}
            layers={props.pages?.() ?? []}
            gone={storyTexts().pageGone}
            onChange={put}
          />
        </Match>
        <Match when={property.kind === 'camera' && props.view}>
          {(view) => (
            <CameraPicker title={title()} value={cameraIn(property, value())} view={view()} onChange={put} />
          )}
        </Match>
        <Match when={property.kind === 'assets' && props.assets}>
          {(room) => (
            <AssetPicker
              title={title()}
              help={help()}
              value={textsOf(value())}
              many
              room={room()}
              onChange={put}
            />
          )}
        </Match>
      </Switch>
    )
  }
  return (
    <div class="property-form">
      <For each={props.schema}>{(property) => <Show when={isShown(property)}>{control(property)}</Show>}</For>
    </div>
  )
}

type LinkInputProps = {
  title: string
  help?: string | undefined
  value: string
  onChange: (address: string) => void
}

/** An address; taken only when it is one. */
const LinkInput = (props: LinkInputProps) => (
  <FieldRow title={props.title} help={props.help ?? mapTexts().form.linkWrong}>
    {(ids) => (
      <input
        id={ids.id}
        type="url"
        aria-describedby={ids.describedBy}
        class="text-input small"
        value={props.value}
        onChange={(event) => {
          const address = event.currentTarget.value.trim()
          event.currentTarget.setCustomValidity(
            address === '' || isWebAddress(address) ? '' : mapTexts().form.linkWrong,
          )
          if (event.currentTarget.reportValidity()) props.onChange(address)
        }}
      />
    )}
  </FieldRow>
)
