import { internalComponents } from '@tarojs/shared'
import './fields'
import { adjust } from './properties'

adjust(internalComponents)
