// A journey waits for a browser and a backend; a hanging step fails by the phone's own patience long before this.
jest.setTimeout(90_000)
