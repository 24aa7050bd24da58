import { centres } from './people.ts'

const yuan = (sum: number): number => sum * 100

/**
 * What the demonstration district sets for itself where the law leaves it to the place: hearings from the sums of 上海 on
 * (上海市行政处罚听证程序规定), the words of its writs, and whom to ask. Court, bank and telephone are invented.
 */
export const demoSettings = {
  centres,
  supervision: {
    complaints: 'justice',
    petitions: 'petition-office',
    reconsiderations: 'justice',
    information: 'justice',
    phone: '0500-0000001',
    depositRatePercent: 1.5,
  },
  enforcement: {
    hearing: {
      individualFen: yuan(5_000),
      organisationFen: yuan(50_000),
      confiscationIndividualFen: yuan(5_000),
      confiscationOrganisationFen: yuan(50_000),
    },
    nightHours: { from: '22:00', to: '06:00' },
    firstOffenceYears: 2,
    inspectionsPerYear: 2,
    majorCase: { sumFen: yuan(100_000), casualties: 1, attention: true, crossRegion: true },
    gentleItems: ['E017'],
    hardshipFirst: true,
  },
  writs: {
    regionWord: '清',
    unitWords: {
      enforcement: '综执',
      'natural-resources': '自规',
      ecology: '环',
      market: '市监',
      'street-001': '街一',
      'street-002': '街二',
      sanitation: '环卫',
      justice: '司',
      'petition-office': '信访',
      government: '政',
    },
    government: '示范区人民政府',
    court: '示范区人民法院',
    collector: '示范银行示范区支行（非税收入代收点）',
    collectorAccount: '示范区财政局非税收入专户 0000000000',
    portal: 'http://127.0.0.1:8080',
    contact: ['地址：示范区青石路1号', '电话：0500-0000000'],
  },
} as const
