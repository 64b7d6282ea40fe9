from django.db import migrations, models


def remember(apps, schema_editor):
    """Until now, a lost quotation was one that an editor had confirmed."""
    apps.get_model('articles', 'Quote').objects.filter(status='lost').update(status_before='confirmed')


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0001_records'),
    ]

    operations = [
        migrations.AddField(
            model_name='quote',
            name='status_before',
            field=models.CharField(blank=True, choices=[('found', 'Found'), ('confirmed', 'Confirmed'), ('rejected', 'Rejected'), ('lost', 'Lost')], editable=False, max_length=10, verbose_name='before it was lost'),
        ),
        migrations.AlterField(
            model_name='quote',
            name='status',
            field=models.CharField(choices=[('found', 'Found'), ('confirmed', 'Confirmed'), ('rejected', 'Rejected'), ('lost', 'Lost')], default='found', help_text='Lost: the story no longer holds its words. Nobody is shown it until they come back.', max_length=10),
        ),
        migrations.RunPython(remember, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name='quote',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'lost'), ('status_before__in', ('found', 'confirmed'))), models.Q(models.Q(('status', 'lost'), _negated=True), ('status_before', '')), _connector='OR'), name='quote_lost_has_status_before'),
        ),
    ]
