import { areaField, municipalityField, noteEnglishField } from './reportFields.ts'
import type { ThemeDefinition } from './theme.ts'

export const organisation: ThemeDefinition = {
  id: 'organisation',
  title: { ja: '参画組織', en: 'Organisations' },
  fields: [
    {
      name: 'role',
      type: 'text',
      title: { ja: '立場', en: 'Role' },
      codes: {
        lead: { ja: '代表機関', en: 'Lead organisation' },
        member: { ja: '構成員', en: 'Consortium member' },
        partner: { ja: '連携機関', en: 'Cooperating organisation' },
      },
    },
    {
      name: 'role_group',
      type: 'text',
      title: { ja: '役割の区分', en: 'Part in the project' },
      codes: {
        promotion: { ja: 'プロジェクト推進', en: 'Project promotion' },
        region: { ja: '実証地域関係者', en: 'Demonstration area' },
        company: { ja: '実証プロジェクト実施企業', en: 'Company running a demonstration' },
      },
    },
    {
      name: 'kind',
      type: 'text',
      title: { ja: '組織の種類', en: 'Kind' },
      codes: {
        company: { ja: '企業', en: 'Company' },
        municipality: { ja: '市', en: 'City' },
        university: { ja: '大学', en: 'University' },
        'high-school': { ja: '高等学校', en: 'High school' },
      },
    },
    { name: 'duties', type: 'text', title: { ja: '本事業における役割', en: 'Duties (Japanese)' } },
    { name: 'duties_en', type: 'text', title: { ja: '役割（英語）', en: 'Duties' } },
    municipalityField,
    areaField,
    noteEnglishField,
  ],
}
