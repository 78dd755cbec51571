import { tcaArchitect, tceArchitect, tcpArchitect } from './architect'
import type { CertificationSeed } from './certification-seed'
import { tcaDeveloper, tceDeveloper, tcpDeveloper } from './developer'
import { practitioner } from './practitioner'
import { bigData, machineLearning, tdsqlDelivery } from './specialties'
import { tcaSysops, tceSysops, tcpSysops } from './sysops'

/** The catalogue as shipped, in the order of the map; a certification stands after the one it asks for. */
export const certifications: CertificationSeed[] = [
  practitioner,
  tcaDeveloper,
  tcpDeveloper,
  tceDeveloper,
  tcaSysops,
  tcpSysops,
  tceSysops,
  tcaArchitect,
  tcpArchitect,
  tceArchitect,
  bigData,
  machineLearning,
  tdsqlDelivery,
]

/** Names certifications had before; certificates issued under them stay valid. */
export const formerNames = [{ certificationCode: 'big-data', name: '大数据工程师', until: '2019-12-31' }]
