"""The nearer peer of a submission: a bare view inside the product, with its settings, middleware and thank-you page.

As many INSERTs in one transaction as a submission makes and no more: no key store, no sealing, no code, no digests,
no audit. What is left between this and a submission is what keeping words safe costs.
"""

import os

from doorleefd.settings import *  # noqa: F403

os.environ["DJANGO_SETTINGS_MODULE"] = __name__
ROOT_URLCONF = "benchmarks.same_house_doors"
