"""The doors of this room."""

from django.urls import path

from doorleefd.trajectory.views import (
    activities,
    answering,
    beginning,
    finding,
    groups,
    ladder,
    page,
    places,
    prevaluation,
    purpose,
    show,
    steps,
    who,
)

app_name = "trajectory"

ONE = "trajecten/<uuid:trajectory>/"
STEP = f"{ONE}stap/<int:number>/"
ACTIVITY = f"{ONE}activiteiten/<uuid:activity>/"
CHOSEN = f"{ONE}waar/<uuid:chosen>/"
PLACE = "vindplaatsen/<uuid:place>/"
INDICATOR = f"{ONE}bereiken/<uuid:indicator>/"
GROUP = f"{ONE}groepen/<uuid:group>/"

urlpatterns = [
    path("trajecten/", beginning.all_trajectories, name="all"),
    path("trajecten/begin/", beginning.begin, name="begin"),
    path("instellingen/situaties/", purpose.situations, name="situations"),
    path(ONE, show.show, name="show"),
    path(f"{ONE}eerst-praten/", beginning.talk_first, name="talk_first"),
    path(f"{ONE}doel/", answering.purpose, name="purpose"),
    path(f"{ONE}doel/zin/", purpose.sentence, name="sentence"),
    path(f"{ONE}doel/zin/bewaar/", purpose.keep_sentence, name="keep_sentence"),
    path(f"{ONE}doel/waarvoor/", purpose.kinds, name="kinds"),
    path(f"{ONE}doel/meer/", purpose.background, name="background"),
    path(f"{ONE}ruimte/", answering.room, name="room"),
    path(f"{ONE}voorbereiden/", answering.preparation, name="preparation"),
    path(f"{ONE}voorbereiden/toch-verder/", page.pass_purpose_gate, name="pass_purpose_gate"),
    path(f"{ONE}plan/", page.plan, name="plan"),
    path(f"{ONE}plan/bewaar/", steps.keep_plan, name="keep_plan"),
    path(f"{ONE}plan/<int:number>/", page.version, name="version"),
    path(f"{ONE}open/", page.open_page, name="open_page"),
    path(f"{ONE}even-dicht/", page.pause_page, name="pause_page"),
    path(f"{ONE}heropen/", page.reopen, name="reopen"),
    path(STEP, steps.step, name="step"),
    path(f"{STEP}besluit/", steps.note, name="note_step"),
    path(f"{STEP}zorg/", steps.care, name="care_for_step"),
    path(f"{STEP}klaar/", steps.finish, name="finish_step"),
    path(f"{STEP}terug/", steps.reopen, name="reopen_step"),
    path(f"{STEP}toch-verder/", steps.bridge, name="bridge_step"),
    path("vindplaatsen/", places.all_places, name="places"),
    path("vindplaatsen/nieuw/", places.add, name="add_place"),
    path(PLACE, places.change, name="change_place"),
    path(f"{PLACE}nagekeken/", places.check, name="check_place"),
    path(f"{PLACE}uit/", places.switch_off, name="switch_off_place"),
    path(f"{PLACE}aan/", places.switch_on, name="switch_on_place"),
    path(f"{ONE}waar/", finding.where, name="where"),
    path(f"{ONE}waar/kies/", finding.choose, name="choose_place"),
    path(CHOSEN, finding.arrange, name="arrange_place"),
    path(f"{CHOSEN}weg/", finding.leave, name="leave_place"),
    path(f"{ONE}vrij-vertellen/", finding.dependency, name="dependency"),
    path(f"{ONE}opzet/", finding.design, name="design"),
    path(f"{ONE}opzet/<uuid:review>/", finding.change_design, name="change_design"),
    path(f"{ONE}wie/ervaring/", who.experience, name="experience"),
    path(f"{ONE}wie/beeld/", who.level, name="level"),
    path(f"{ONE}wie/vragen/", who.signals, name="signals"),
    path(f"{ONE}wie/met-wie/", who.whom, name="whom"),
    path(f"{ONE}wie/ervaringsdeskundige/", who.expert, name="expert"),
    path(f"{ONE}wie/zelf/", who.own_expertise, name="own_expertise"),
    path(f"{ONE}wie/visie/", who.viewpoint, name="viewpoint"),
    path(f"{ONE}groepen/", who.groups, name="groups"),
    path(f"{ONE}groepen/nieuw/", groups.add, name="add_group"),
    path(GROUP, groups.change, name="change_group"),
    path(f"{GROUP}weg/", groups.remove, name="remove_group"),
    path(f"{GROUP}verplaats/", groups.move, name="move_group"),
    path(f"{ONE}activiteiten/", activities.all_activities, name="activities"),
    path(f"{ONE}activiteiten/nieuw/", activities.add, name="add_activity"),
    path(ACTIVITY, activities.check, name="activity"),
    path(f"{ACTIVITY}verander/", activities.change, name="change_activity"),
    path(f"{ACTIVITY}weg/", activities.remove, name="remove_activity"),
    path(f"{ONE}bereiken/", prevaluation.aims, name="aims"),
    path(f"{ONE}bereiken/nieuw/", prevaluation.add_indicator, name="add_indicator"),
    path(INDICATOR, prevaluation.change_indicator, name="change_indicator"),
    path(f"{INDICATOR}weg/", prevaluation.remove_indicator, name="remove_indicator"),
    path(f"{ONE}meedoen/", ladder.ladder, name="ladder"),
    path(f"{ONE}volgen/", prevaluation.follow, name="follow"),
    path(f"{ONE}terugkijken/", prevaluation.look_back, name="look_back"),
]
