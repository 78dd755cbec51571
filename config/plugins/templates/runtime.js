import './fields'
import './folding'
