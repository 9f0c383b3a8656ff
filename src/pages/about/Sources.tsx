import { Link } from 'react-router'

export function Sources() {
  return (
    <p>
      Every row of data names its sources. The page of the <Link to="/sources">sources</Link> lists them all,
      each with its publisher, how its text was read, its terms and the figures and tables that rest on it.
    </p>
  )
}
