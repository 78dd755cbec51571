import { bigData } from './big-data'
import type { CertificationSeed } from './certification-seed'
import { machineLearning } from './machine-learning'
import { practitioner } from './practitioner'
import { tcaArchitect } from './tca-architect'
import { tcaDeveloper } from './tca-developer'
import { tcaSysops } from './tca-sysops'
import { tceArchitect } from './tce-architect'
import { tceDeveloper } from './tce-developer'
import { tceSysops } from './tce-sysops'
import { tcpArchitect } from './tcp-architect'
import { tcpDeveloper } from './tcp-developer'
import { tcpSysops } from './tcp-sysops'
import { tdsqlDelivery } from './tdsql-delivery'

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
