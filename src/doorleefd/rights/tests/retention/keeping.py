"""What is kept still."""


def kinds_of(model):
    return set(model.objects.of_house().values_list("kind", flat=True))
