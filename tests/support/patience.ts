// Real servers, databases and browsers on a busy machine: a hanging step fails by its own patience long before this.
jest.setTimeout(90_000)
