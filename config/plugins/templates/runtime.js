import './fields'
